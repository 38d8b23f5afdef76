-- How assessors judge the open data of an agency's year. All rows are added and never changed.
create table assessor_seat (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  seat smallint not null,
  person_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint assessor_seat_pkey primary key (agency_id, id),
  constraint assessor_seat_of_an_agency foreign key (agency_id) references agency (id),
  constraint assessor_seat_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint assessor_seat_is_one_of_two check (seat in (1, 2))
);
comment on table assessor_seat is 'Fact: one of the two seats that judge an agency''s year was given to a person, or made free; the last counts.';
create index assessor_seat_by_year on assessor_seat (agency_id, fiscal_year);

create table item_mark (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  seat smallint not null,
  round text not null,
  mark smallint not null,
  reason text not null,
  passage text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint item_mark_pkey primary key (agency_id, id),
  constraint item_mark_of_an_agency foreign key (agency_id) references agency (id),
  constraint item_mark_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint item_mark_seat_is_one_of_two check (seat in (1, 2)),
  constraint item_mark_round_is_known check (round in ('first', 'reconcile', 'clarified')),
  constraint item_mark_is_all_or_nothing check (mark in (0, 100)),
  constraint item_mark_says_why check ((mark = 0 and reason <> '') or (mark = 100 and passage <> ''))
);
comment on table item_mark is 'Fact: an assessor judged an item of the open data, 0 or 100, with the reason and the passage seen; the last of a person, seat and round counts.';
create index item_mark_by_year on item_mark (agency_id, fiscal_year);

create table assessment_step (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  kind text not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint assessment_step_pkey primary key (agency_id, id),
  constraint assessment_step_of_an_agency foreign key (agency_id) references agency (id),
  constraint assessment_step_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint assessment_step_is_known check (kind in ('opened', 'handed-in', 'preliminary', 'final'))
);
comment on table assessment_step is 'Fact: an assessment was opened (with the answers then on the public page), handed in by a seat, published as preliminary (marks, day, working days for clarifying) or as final (marks).';
create index assessment_step_by_year on assessment_step (agency_id, fiscal_year);
create unique index assessment_step_once on assessment_step (agency_id, fiscal_year, kind)
  where kind in ('opened', 'preliminary', 'final');

create table item_clarification (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint item_clarification_pkey primary key (agency_id, id),
  constraint item_clarification_of_an_agency foreign key (agency_id) references agency (id),
  constraint item_clarification_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint item_clarification_says_something check (words <> '')
);
comment on table item_clarification is 'Fact: what an agency says to the preliminary score of an item, while its window is open.';
create index item_clarification_by_year on item_clarification (agency_id, fiscal_year);

select keep_as_facts('assessor_seat', 'item_mark', 'assessment_step', 'item_clarification');
