-- The staff survey (IIT). No table here holds a time, an address or a name beside an answer; what arrives is sealed
-- to a key that two members of the committee open together, and which slip was spent stands in one sealed row.
create table staff_survey (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  code text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_pkey primary key (agency_id, id),
  constraint staff_survey_of_an_agency foreign key (agency_id) references agency (id),
  constraint staff_survey_year_is_buddhist check (fiscal_year between 2500 and 2700)
);
comment on table staff_survey is 'Fact: a staff survey was begun; code is its one common address.';

create table staff_survey_address (
  code text not null,
  agency_id uuid not null,
  survey_id uuid not null,
  constraint staff_survey_address_pkey primary key (code)
);
comment on table staff_survey_address is 'Which staff survey a common address leads to, over all agencies of the installation.';

create table staff_survey_revision (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_revision_pkey primary key (agency_id, id),
  constraint staff_survey_revision_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_revision is 'Fact: all that is planned about a staff survey from this moment on: title, questions, how many are eligible, days, witnesses, what is published.';
create index staff_survey_revision_by_survey on staff_survey_revision (agency_id, survey_id);

create table staff_survey_step (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  kind text not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_step_pkey primary key (agency_id, id),
  constraint staff_survey_step_is_known check (
    kind in ('prepared', 'opened', 'extended', 'closed', 'counted', 'swept', 'published', 'unpublished', 'called-off')
  ),
  constraint staff_survey_step_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_step is 'Fact: a staff survey was prepared (its policy frozen, its keys made), opened, closed, counted by two members of the committee, swept of what they opened, published, or called off.';
create index staff_survey_step_by_survey on staff_survey_step (agency_id, survey_id);

create table staff_survey_printing (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  slips integer not null,
  is_spare boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_printing_pkey primary key (agency_id, id),
  constraint staff_survey_printing_is_some check (slips > 0),
  constraint staff_survey_printing_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_printing is 'Fact: so many slips were printed. Their codes were never kept.';
create index staff_survey_printing_by_survey on staff_survey_printing (agency_id, survey_id);

create table staff_survey_slip (
  agency_id uuid not null,
  survey_id uuid not null,
  code_hash text not null,
  constraint staff_survey_slip_pkey primary key (agency_id, survey_id, code_hash),
  constraint staff_survey_slip_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_slip is 'A slip, known by the keyed hash of its code alone; written once, in the order of the hashes, and never touched until the survey is swept. Whether it was spent does not stand here.';

create table staff_survey_spent (
  agency_id uuid not null,
  survey_id uuid not null,
  sealed text not null,
  constraint staff_survey_spent_pkey primary key (agency_id, survey_id),
  constraint staff_survey_spent_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_spent is 'Which slips were spent, of one survey in one row of constant size, sealed anew with each change by a key that is in no table and no backup.';

create table staff_survey_lock (
  agency_id uuid not null,
  survey_id uuid not null,
  public_key text not null,
  sealed_private_key text not null,
  constraint staff_survey_lock_pkey primary key (agency_id, survey_id),
  constraint staff_survey_lock_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_lock is 'The key ballots are sealed to, and the key that opens them, itself sealed by two passphrases together; deleted when the survey is counted.';

create table staff_survey_ballot (
  agency_id uuid not null,
  survey_id uuid not null,
  id uuid not null,
  sealed text not null,
  constraint staff_survey_ballot_pkey primary key (agency_id, survey_id, id),
  constraint staff_survey_ballot_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_ballot is 'What was answered, sealed and of constant size, under a random id; deleted when the survey is counted.';

create table staff_survey_sealed_word (
  agency_id uuid not null,
  survey_id uuid not null,
  id uuid not null,
  sealed text not null,
  constraint staff_survey_sealed_word_pkey primary key (agency_id, survey_id, id),
  constraint staff_survey_sealed_word_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_sealed_word is 'What somebody wrote, sealed apart from every ballot; deleted when the survey is counted.';

create table staff_survey_word (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  words text not null,
  constraint staff_survey_word_pkey primary key (agency_id, id),
  constraint staff_survey_word_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_word is 'What somebody wrote, mixed when the survey was counted; deleted where it is about a person.';
create index staff_survey_word_by_survey on staff_survey_word (agency_id, survey_id);

create table staff_survey_word_ruling (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  word_id uuid not null,
  ruling text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_word_ruling_pkey primary key (agency_id, id),
  constraint staff_survey_word_ruling_is_known
    check (ruling in ('shown', 'personal-data', 'insult', 'other-matter', 'undone')),
  constraint staff_survey_word_ruling_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_word_ruling is 'Fact: what one of two people who read them says of words; they are shown where two different people say so.';
create index staff_survey_word_ruling_by_survey on staff_survey_word_ruling (agency_id, survey_id);

create table staff_survey_ledger (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  drawn integer not null,
  returned integer not null,
  replaced integer not null,
  on_paper integer not null,
  disputed integer not null,
  witnesses text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint staff_survey_ledger_pkey primary key (agency_id, id),
  constraint staff_survey_ledger_counts
    check (drawn >= 0 and returned >= 0 and replaced >= 0 and on_paper >= 0 and disputed >= 0),
  constraint staff_survey_ledger_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_ledger is 'Fact: what the committee counted of the paper slips; the latest row holds.';
create index staff_survey_ledger_by_survey on staff_survey_ledger (agency_id, survey_id);

create table staff_survey_progress (
  agency_id uuid not null,
  survey_id uuid not null,
  counted_on date not null,
  answered integer not null,
  constraint staff_survey_progress_pkey primary key (agency_id, survey_id, counted_on),
  constraint staff_survey_progress_goes_by_five check (answered % 5 = 0),
  constraint staff_survey_progress_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_progress is 'How many ballots had come when a day began, in steps of five.';

create table staff_survey_column (
  agency_id uuid not null,
  survey_id uuid not null,
  place smallint not null,
  entries jsonb not null,
  constraint staff_survey_column_pkey primary key (agency_id, survey_id, place),
  constraint staff_survey_column_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_column is 'Fact: the published answers to one question, in the order of their own hashes and tied to no other column.';

create table staff_survey_leaf (
  agency_id uuid not null,
  survey_id uuid not null,
  place smallint not null,
  kind text not null,
  body text not null,
  leaf_hash text not null,
  signed_note text not null,
  constraint staff_survey_leaf_pkey primary key (agency_id, survey_id, place),
  constraint staff_survey_leaf_of_a_survey
    foreign key (agency_id, survey_id) references staff_survey (agency_id, id)
);
comment on table staff_survey_leaf is 'Fact: the public record of a staff survey, leaf by leaf: what was decided before it, who counted, what came of it; signed_note is the signed checkpoint that includes the leaf.';

select keep_as_facts(
  'staff_survey', 'staff_survey_revision', 'staff_survey_step', 'staff_survey_printing',
  'staff_survey_word_ruling', 'staff_survey_ledger', 'staff_survey_column', 'staff_survey_leaf'
);
