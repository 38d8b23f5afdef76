-- The official scores of a year, and what was decided about its weak points. Both are facts.
create table result_version (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  ordinal integer not null,
  framework_id text not null,
  scores jsonb not null,
  origin text not null,
  file_name text not null,
  sha256 text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint result_version_pkey primary key (agency_id, id),
  constraint result_version_has_its_place unique (agency_id, fiscal_year, ordinal),
  constraint result_version_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint result_version_origin_is_known check (origin in ('typed', 'pasted', 'file')),
  constraint result_version_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint result_version_names_its_file check (origin = 'typed' or sha256 is not null)
);
comment on table result_version is 'Fact: the official scores of an agency''s fiscal year as somebody entered them, each as a text with two decimals.';

create table result_withdrawal (
  agency_id uuid not null,
  id uuid not null,
  result_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint result_withdrawal_pkey primary key (agency_id, id),
  constraint result_withdrawal_is_once unique (agency_id, result_id)
);
comment on table result_withdrawal is 'Fact: a version of the scores was undone; the one before counts again.';

create table weak_point_decision (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  ordinal integer not null,
  score_key text not null,
  kind text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint weak_point_decision_pkey primary key (agency_id, id),
  constraint weak_point_decision_has_its_place unique (agency_id, fiscal_year, ordinal),
  constraint weak_point_decision_kind_is_known check (kind in ('later', 'withdrawn')),
  constraint weak_point_decision_gives_a_reason check (kind = 'withdrawn' or reason <> '')
);
comment on table weak_point_decision is 'Fact: the plan of this fiscal year leaves a weak point for later, with the reason, or no longer does.';

alter table result_version add constraint result_version_of_an_agency
  foreign key (agency_id) references agency (id);
alter table result_withdrawal add constraint result_withdrawal_of_a_version
  foreign key (agency_id, result_id) references result_version (agency_id, id);
alter table weak_point_decision add constraint weak_point_decision_of_an_agency
  foreign key (agency_id) references agency (id);

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['result_version', 'result_withdrawal', 'weak_point_decision'] loop
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
