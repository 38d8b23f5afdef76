-- What an agency shows for each item of the OIT, who prepares it, how far it has come, the documents kept
-- here, and what was seen at each link. All rows are added and never changed.
create table disclosure_answer (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  answer text not null,
  links jsonb not null,
  explanation text not null,
  elements text[] not null,
  none_reason text not null,
  none_on date,
  updated_on date,
  months jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint disclosure_answer_pkey primary key (agency_id, id),
  constraint disclosure_answer_of_an_agency foreign key (agency_id) references agency (id),
  constraint disclosure_answer_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint disclosure_answer_is_known check (answer in ('has', 'none', 'not-yet')),
  constraint disclosure_answer_none_has_its_day check (answer <> 'none' or none_on is not null)
);
comment on table disclosure_answer is 'Fact: the whole answer of an agency to one item of a year, from this moment on.';
create index disclosure_answer_by_item on disclosure_answer (agency_id, fiscal_year, item_code);

create table disclosure_owner (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  division_id uuid,
  due_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint disclosure_owner_pkey primary key (agency_id, id),
  constraint disclosure_owner_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint disclosure_owner_of_an_agency foreign key (agency_id) references agency (id),
  constraint disclosure_owner_is_a_division
    foreign key (agency_id, division_id) references division (agency_id, id)
);
comment on table disclosure_owner is 'Fact: which division prepares an item of a year, and by when; with neither it is nobody''s again.';
create index disclosure_owner_by_year on disclosure_owner (agency_id, fiscal_year);

create table disclosure_step (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  kind text not null,
  answer_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint disclosure_step_pkey primary key (agency_id, id),
  constraint disclosure_step_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint disclosure_step_is_known check (
    kind in ('ready', 'returned', 'checked', 'published', 'unpublished')
  ),
  constraint disclosure_step_returned_says_why check (kind <> 'returned' or reason <> ''),
  constraint disclosure_step_over_an_answer
    foreign key (agency_id, answer_id) references disclosure_answer (agency_id, id)
);
comment on table disclosure_step is 'Fact: an answer was called ready, returned, checked, published or taken off the public page; it holds for that answer alone.';
create index disclosure_step_by_year on disclosure_step (agency_id, fiscal_year);

create table disclosure_document (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  title text not null,
  file jsonb not null,
  table_sha256 text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint disclosure_document_pkey primary key (agency_id, id),
  constraint disclosure_document_of_an_agency foreign key (agency_id) references agency (id),
  constraint disclosure_document_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint disclosure_document_has_a_title check (title <> '')
);
comment on table disclosure_document is 'Fact: a document was put on a permanent page here, for an item of a year; table_sha256 names its rows where it is a table.';
create index disclosure_document_by_item on disclosure_document (agency_id, fiscal_year, item_code);

create table disclosure_document_withdrawal (
  agency_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  withdrawn boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint disclosure_document_withdrawal_pkey primary key (agency_id, id),
  constraint disclosure_document_withdrawal_of_a_document
    foreign key (agency_id, document_id) references disclosure_document (agency_id, id)
);
comment on table disclosure_document_withdrawal is 'Fact: a document was withdrawn or put back; the last one counts.';
create index disclosure_document_withdrawal_by_document
  on disclosure_document_withdrawal (agency_id, document_id);

create table link_check (
  agency_id uuid not null,
  id uuid not null,
  url text not null,
  run_id uuid,
  started_at timestamptz not null,
  outcome text not null,
  reason text,
  status smallint,
  redirects jsonb not null,
  final_url text,
  type text,
  bytes bigint,
  sha256 text,
  etag text,
  last_modified text,
  took_ms integer not null,
  findings jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint link_check_pkey primary key (agency_id, id),
  constraint link_check_of_an_agency foreign key (agency_id) references agency (id),
  constraint link_check_outcome_is_known check (outcome in ('ok', 'broken', 'unsure'))
);
comment on table link_check is 'Fact: an address was asked for as the public would, and what came back. A hint in findings is never a verdict.';
create index link_check_by_url on link_check (agency_id, url, id);
create index link_check_by_run on link_check (agency_id, run_id);

create table link_ruling (
  agency_id uuid not null,
  id uuid not null,
  url text not null,
  verdict text,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint link_ruling_pkey primary key (agency_id, id),
  constraint link_ruling_of_an_agency foreign key (agency_id) references agency (id),
  constraint link_ruling_verdict_is_known check (verdict in ('ok', 'broken')),
  constraint link_ruling_says_why check (verdict is null or reason <> '')
);
comment on table link_ruling is 'Fact: somebody looked at an address and says that it works or does not, whatever the checker saw; without a verdict that is taken back.';
create index link_ruling_by_url on link_ruling (agency_id, url);

create table capture (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  answer_id uuid not null,
  url text not null,
  warc_sha256 text,
  payload_sha256 text,
  captured_at timestamptz not null,
  outcome text not null,
  reason text,
  status smallint,
  final_url text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint capture_pkey primary key (agency_id, id),
  constraint capture_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint capture_outcome_is_known check (outcome in ('ok', 'broken', 'unsure')),
  constraint capture_of_an_answer
    foreign key (agency_id, answer_id) references disclosure_answer (agency_id, id)
);
comment on table capture is 'Fact: what an address of a submitted answer gave, kept whole (headers and bytes) in a WARC file under its hash.';
create index capture_by_item on capture (agency_id, fiscal_year, item_code);

select keep_as_facts(
  'disclosure_answer', 'disclosure_owner', 'disclosure_step', 'disclosure_document',
  'disclosure_document_withdrawal', 'link_check', 'link_ruling', 'capture'
);
