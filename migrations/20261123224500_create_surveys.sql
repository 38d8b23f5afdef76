-- Campaigns of the citizens' survey. What is decided about one is facts; what arrives is answers without a
-- name, an address or an instant, and the counts that are kept with them in the same transaction.
create table survey (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  kind text not null,
  code text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_pkey primary key (agency_id, id),
  constraint survey_of_an_agency foreign key (agency_id) references agency (id),
  constraint survey_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint survey_kind_is_known check (kind in ('official-link', 'own'))
);
comment on table survey is 'Fact: a campaign was begun, around the official link or with a survey of the agency itself; code is its short address.';

create table survey_address (
  code text not null,
  agency_id uuid not null,
  survey_id uuid not null,
  constraint survey_address_pkey primary key (code)
);
comment on table survey_address is 'Which campaign a short address leads to, over all agencies of the installation.';

create table survey_revision (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  title jsonb not null,
  questionnaire jsonb,
  official_url text,
  population integer,
  improved jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_revision_pkey primary key (agency_id, id),
  constraint survey_revision_population_is_some check (population > 0),
  constraint survey_revision_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_revision is 'Fact: all that is written about a campaign from this moment on; population is the estimated number of people served in the year, improved what the thank-you page says was improved.';
create index survey_revision_by_survey on survey_revision (agency_id, survey_id);

create table survey_step (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  kind text not null,
  revision_id uuid,
  questionnaire_sha256 text,
  closes_on date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_step_pkey primary key (agency_id, id),
  constraint survey_step_is_known
    check (kind in ('opened', 'paused', 'resumed', 'extended', 'closed', 'published', 'unpublished')),
  constraint survey_step_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id),
  constraint survey_step_over_a_revision
    foreign key (agency_id, revision_id) references survey_revision (agency_id, id)
);
comment on table survey_step is 'Fact: a campaign was opened (which freezes its questionnaire, named by its hash), paused, resumed, extended, closed, or its results published or taken back.';
create index survey_step_by_survey on survey_step (agency_id, survey_id);

create table survey_placement (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  suffix text not null,
  name text not null,
  stratum text not null,
  retired boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_placement_pkey primary key (agency_id, id),
  constraint survey_placement_suffix_is_short check (suffix ~ '^[a-z0-9]{1,2}$'),
  constraint survey_placement_stratum_is_known check (stratum in ('open', 'assisted', 'kiosk')),
  constraint survey_placement_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_placement is 'Fact: where a code hangs, from this moment on; the latest row of a suffix holds. Its stratum never changes.';
create index survey_placement_by_survey on survey_placement (agency_id, survey_id);

create table survey_ticket_batch (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  label text not null,
  tickets integer not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_ticket_batch_pkey primary key (agency_id, id),
  constraint survey_ticket_batch_is_some check (tickets > 0),
  constraint survey_ticket_batch_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_ticket_batch is 'Fact: a sheet of queue tickets was printed for a counter or a half-day.';

create table survey_ticket (
  agency_id uuid not null,
  survey_id uuid not null,
  code_sha256 text not null,
  batch_id uuid not null,
  spent boolean not null default false,
  constraint survey_ticket_pkey primary key (agency_id, survey_id, code_sha256),
  constraint survey_ticket_of_a_batch
    foreign key (agency_id, batch_id) references survey_ticket_batch (agency_id, id)
);
comment on table survey_ticket is 'A queue ticket, known by the hash of its code alone; spent once, without a time.';
create index survey_ticket_by_batch on survey_ticket (agency_id, batch_id);

create table survey_answer (
  agency_id uuid not null,
  survey_id uuid not null,
  id uuid not null,
  stratum text not null,
  suffix text not null,
  arrived_on date not null,
  half text not null,
  language text not null,
  answers smallint[] not null,
  constraint survey_answer_pkey primary key (agency_id, survey_id, id),
  constraint survey_answer_stratum_is_known check (stratum in ('event', 'open', 'assisted', 'kiosk')),
  constraint survey_answer_half_is_known check (half in ('am', 'pm')),
  constraint survey_answer_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_answer is 'Fact: one filled form. id is made before it is sent, so that it counts once; answers are zero-based positions for each part in printed order, -1 for do not know, -2 for none. suffix is empty where no placement was named.';

create table survey_comment (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  words text not null,
  constraint survey_comment_pkey primary key (agency_id, id),
  constraint survey_comment_is_some check (words <> ''),
  constraint survey_comment_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_comment is 'What somebody wrote besides, apart from the answers it came with; deleted where it is about a person.';
create index survey_comment_by_survey on survey_comment (agency_id, survey_id);

create table survey_comment_ruling (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  comment_id uuid not null,
  ruling text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint survey_comment_ruling_pkey primary key (agency_id, id),
  constraint survey_comment_ruling_is_known
    check (ruling in ('shown', 'personal-data', 'insult', 'other-matter', 'undone')),
  constraint survey_comment_ruling_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_comment_ruling is 'Fact: whether a comment may be shown, or why not; the latest holds.';
create index survey_comment_ruling_by_survey on survey_comment_ruling (agency_id, survey_id);

create table survey_count (
  agency_id uuid not null,
  survey_id uuid not null,
  stratum text not null,
  n integer not null,
  counts integer[] not null,
  constraint survey_count_pkey primary key (agency_id, survey_id, stratum),
  constraint survey_count_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_count is 'How often each option was taken, of one stratum, kept in the transaction of the answers: for each part its options, then do not know, then none.';

create table survey_tally (
  agency_id uuid not null,
  survey_id uuid not null,
  arrived_on date not null,
  half text not null,
  suffix text not null,
  stratum text not null,
  n integer not null,
  constraint survey_tally_pkey primary key (agency_id, survey_id, arrived_on, half, suffix, stratum),
  constraint survey_tally_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_tally is 'How many answers, or people led on to the official link, came in a half-day by one placement.';

create table survey_arrival (
  agency_id uuid not null,
  survey_id uuid not null,
  bin timestamptz not null,
  n integer not null,
  constraint survey_arrival_pkey primary key (agency_id, survey_id, bin),
  constraint survey_arrival_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_arrival is 'How many answers came in ten minutes: the histogram that shows a burst. It is tied to no answer.';

create table survey_network_day (
  agency_id uuid not null,
  survey_id uuid not null,
  counted_on date not null,
  n integer not null,
  networks integer not null,
  largest integer not null,
  herfindahl double precision not null,
  constraint survey_network_day_pkey primary key (agency_id, survey_id, counted_on),
  constraint survey_network_day_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_network_day is 'How concentrated the answers of a day were over networks: figures alone, made when the counters of the day were thrown away.';

select keep_as_facts(
  'survey', 'survey_revision', 'survey_step', 'survey_placement', 'survey_ticket_batch',
  'survey_answer', 'survey_comment_ruling'
);
