-- A piece of evidence is one identity with versions; what it proves, and that it was withdrawn, are facts
-- of their own. All rows are added and never changed.
create table evidence (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint evidence_pkey primary key (agency_id, id),
  constraint evidence_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint evidence_of_an_agency foreign key (agency_id) references agency (id)
);
comment on table evidence is 'A piece of evidence of an agency, in the fiscal year it was added to; what it says is in its versions.';

create table evidence_version (
  agency_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  ordinal integer not null,
  kind text not null,
  title text not null,
  on_day date,
  place text not null,
  purpose text not null,
  channel text,
  members text[] not null,
  minutes text not null,
  url text not null,
  capture jsonb,
  files jsonb not null,
  sensitivity text not null,
  supersedes uuid,
  redactions jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint evidence_version_pkey primary key (agency_id, id),
  constraint evidence_version_has_its_place unique (agency_id, evidence_id, ordinal),
  constraint evidence_version_kind_is_known check (
    kind in ('file', 'link', 'activity', 'order', 'meeting', 'manual', 'announcement', 'report', 'made-known')
  ),
  constraint evidence_version_has_a_title check (title <> ''),
  constraint evidence_version_sensitivity_is_known check (sensitivity in ('public', 'internal')),
  constraint evidence_version_channel_is_known check (
    channel in ('web-site', 'facebook', 'line-group', 'notice-board', 'loudspeaker', 'other')
  ),
  constraint evidence_version_redacted_is_public check (redactions is null or sensitivity = 'public'),
  constraint evidence_version_of_evidence
    foreign key (agency_id, evidence_id) references evidence (agency_id, id)
);
comment on table evidence_version is 'Fact: what a piece of evidence is, whole, from this moment; with redactions it is the publish-safe copy of the version it supersedes.';

create table evidence_link (
  agency_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  fiscal_year smallint not null,
  measure_id uuid,
  item_code text,
  proves text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint evidence_link_pkey primary key (agency_id, id),
  constraint evidence_link_has_one_end check ((measure_id is null) <> (item_code is null)),
  constraint evidence_link_of_evidence
    foreign key (agency_id, evidence_id) references evidence (agency_id, id)
);
comment on table evidence_link is 'Fact: a piece of evidence serves a measure, or an item of a year, and what it proves there.';
create index evidence_link_by_evidence on evidence_link (agency_id, evidence_id);
create index evidence_link_by_measure on evidence_link (agency_id, measure_id);

create table evidence_withdrawal (
  agency_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  link_id uuid,
  withdrawn boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint evidence_withdrawal_pkey primary key (agency_id, id),
  constraint evidence_withdrawal_of_evidence
    foreign key (agency_id, evidence_id) references evidence (agency_id, id),
  constraint evidence_withdrawal_of_a_link
    foreign key (agency_id, link_id) references evidence_link (agency_id, id)
);
comment on table evidence_withdrawal is 'Fact: a link, or where none is named the whole piece of evidence, was withdrawn or put back; the last one counts.';
create index evidence_withdrawal_by_evidence on evidence_withdrawal (agency_id, evidence_id);

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['evidence', 'evidence_version', 'evidence_link', 'evidence_withdrawal'] loop
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
