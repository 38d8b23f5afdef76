-- The way of a plan to a signature, and what was published. A snapshot is kept as the very text that was
-- hashed: its digest is its name, and whoever has the file can check it without us.
create table plan_snapshot (
  agency_id uuid not null,
  digest text not null,
  plan_id uuid not null,
  content text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint plan_snapshot_pkey primary key (agency_id, plan_id, digest),
  constraint plan_snapshot_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$')
);
comment on table plan_snapshot is 'Fact: a plan with the proof of its measures, frozen as canonical JSON when it was put forward for a signature.';

create table sign_off (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  ordinal integer not null,
  kind text not null,
  digest text,
  unit text,
  reason text,
  delegated_to text,
  delegated_to_name text,
  order_no text,
  signed_by text,
  signed_post text,
  signed_on date,
  person_name text not null,
  post text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint sign_off_pkey primary key (agency_id, id),
  constraint sign_off_has_its_place unique (agency_id, plan_id, ordinal),
  constraint sign_off_kind_is_known check (
    kind in ('handed-in', 'handed-back', 'put-forward', 'taken-back', 'reviewed', 'returned', 'delegated', 'approved')
  ),
  constraint sign_off_names_its_snapshot check (kind = 'handed-back' or digest ~ '^[0-9a-f]{64}$'),
  constraint sign_off_of_a_division_names_it check ((unit is not null) = (kind in ('handed-in', 'handed-back'))),
  constraint sign_off_on_paper_is_whole check ((signed_on is null) = (signed_by is null) and (signed_by is null) = (signed_post is null))
);
comment on table sign_off is 'Fact: a division handed its rows in, or a plan was put forward, reviewed, returned, left to somebody else or approved; names and posts are written out.';

create table publication (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  digest text not null,
  approval_id uuid not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint publication_pkey primary key (agency_id, id),
  constraint publication_has_its_number unique (agency_id, plan_id, number),
  constraint publication_counts_from_one check (number >= 1)
);
comment on table publication is 'Fact: a signed snapshot was published. Older ones stay at their addresses.';

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['plan_snapshot', 'sign_off', 'publication'] loop
    execute format(
      'create trigger %I before update or delete on %I for each row execute function refuse_change()',
      fact || '_is_append_only', fact
    );
    execute format(
      'create trigger %I before truncate on %I for each statement execute function refuse_change()',
      fact || '_is_not_emptied', fact
    );
  end loop;
end
$$;

alter table plan_snapshot add constraint plan_snapshot_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table sign_off add constraint sign_off_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table publication add constraint publication_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table publication add constraint publication_of_an_approval
  foreign key (agency_id, approval_id) references sign_off (agency_id, id);
