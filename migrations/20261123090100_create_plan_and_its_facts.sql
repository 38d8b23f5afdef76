-- A plan is the year's measures of one agency. What people do to it are facts: rows that are added and
-- never changed. `ordinal` says in which order the facts of a plan were recorded; plan.facts counts them.
create table plan (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  facts integer not null default 0,
  recorded_at timestamptz not null,
  constraint plan_pkey primary key (agency_id, id),
  constraint plan_is_one_a_year unique (agency_id, fiscal_year),
  constraint plan_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint plan_counts_up check (facts >= 0)
);
comment on table plan is 'The plan of one agency for one fiscal year (Buddhist era); what is in it is in its facts.';

create table imported_paper (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  ordinal integer not null,
  sha256 text not null,
  file_name text not null,
  byte_length bigint not null,
  format text not null,
  paper text,
  answers text,
  front_matter jsonb not null,
  unread jsonb not null,
  inferred jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint imported_paper_pkey primary key (agency_id, id),
  constraint imported_paper_has_its_place unique (agency_id, plan_id, ordinal),
  constraint imported_paper_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint imported_paper_is_not_empty check (byte_length > 0)
);
comment on table imported_paper is 'Fact: a file was read into the plan. The file itself is kept by its hash; what was not understood is listed here.';

create table measure_version (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid not null,
  ordinal integer not null,
  kind text not null,
  imported_paper_id uuid,
  no integer not null,
  instrument text,
  indicator text not null,
  codes text[] not null,
  subject text not null,
  parts text[] not null,
  measures text[] not null,
  units text[] not null,
  posts text[] not null,
  period_from text,
  period_to text,
  period_printed text,
  steps text[] not null,
  follow_up text[] not null,
  position double precision not null,
  source jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint measure_version_pkey primary key (agency_id, id),
  constraint measure_version_has_its_place unique (agency_id, plan_id, ordinal),
  constraint measure_version_kind_is_known check (kind in ('adopted', 'revised', 'removed')),
  constraint measure_version_instrument_is_known check (instrument in ('IIT', 'EIT', 'OIT')),
  constraint measure_version_period_is_in_months check (
    period_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' and period_to ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'
  ),
  constraint measure_version_period_is_whole check (
    period_printed is not null or (period_from is null and period_to is null)
  )
);
comment on table measure_version is 'Fact: a measure was adopted, revised or removed, with all its words at that moment.';
create index measure_version_by_measure on measure_version (agency_id, measure_id, ordinal);

create table progress_entry (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid not null,
  ordinal integer not null,
  imported_paper_id uuid,
  stage text not null,
  percent double precision,
  statement text not null,
  outcome text[] not null,
  evidence text[] not null,
  reported_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint progress_entry_pkey primary key (agency_id, id),
  constraint progress_entry_has_its_place unique (agency_id, plan_id, ordinal),
  constraint progress_entry_stage_is_known check (stage in ('not-started', 'underway', 'done')),
  constraint progress_entry_percent_is_one check (percent between 0 and 100)
);
comment on table progress_entry is 'Fact: somebody reported how far a measure has come. An imported report is kept as printed, contradictions included.';
create index progress_entry_by_measure on progress_entry (agency_id, measure_id, ordinal);

create table withdrawal (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid,
  ordinal integer not null,
  fact_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint withdrawal_pkey primary key (agency_id, id),
  constraint withdrawal_has_its_place unique (agency_id, plan_id, ordinal)
);
comment on table withdrawal is 'Fact: another fact was undone: a version, a report, a whole import, or an undo.';

create table submission (
  agency_id uuid not null,
  idempotency_key text not null,
  act text not null,
  digest text not null,
  fact_id uuid not null,
  plan_id uuid not null,
  measure_id uuid,
  recorded_at timestamptz not null,
  constraint submission_pkey primary key (agency_id, idempotency_key),
  constraint submission_key_is_short check (length(idempotency_key) between 1 and 200)
);
comment on table submission is 'A form that was saved, by the key it was opened with, so that a double-click or a retry saves once.';
