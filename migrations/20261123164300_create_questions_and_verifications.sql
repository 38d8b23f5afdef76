-- What those who watch agencies ask, what agencies answer, and what was looked at and found verified.
-- All of it is only ever added. Speakers are kept with the name and the right they spoke in: overseers
-- with their territory (both null: the nation), people of the agency with their post.
create table question (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  measure_id uuid,
  measure_title text,
  recorded_at timestamptz not null,
  constraint question_pkey primary key (agency_id, id),
  constraint question_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint question_names_its_measure check ((measure_id is null) = (measure_title is null))
);
comment on table question is 'Fact: a question to an agency about a fiscal year, or about one measure of its plan; what was said is in its entries.';
create index question_by_time on question (agency_id, recorded_at, id);

create table question_entry (
  agency_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  ordinal integer not null,
  kind text not null,
  words text not null,
  person_name text not null,
  post text,
  province text,
  district text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint question_entry_pkey primary key (agency_id, id),
  constraint question_entry_has_its_place unique (agency_id, question_id, ordinal),
  constraint question_entry_kind_is_known check (kind in ('asked', 'answered', 'closed')),
  constraint question_entry_says_something check (words <> '' or kind = 'closed'),
  constraint question_entry_district_is_in_a_province check (district is null or province is not null)
);
comment on table question_entry is 'Fact: something asked, answered, or the question closed.';

create table agency_verification (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  ordinal integer not null,
  kind text not null,
  withdraws uuid,
  revision integer not null,
  words text not null,
  person_name text not null,
  province text,
  district text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint agency_verification_pkey primary key (agency_id, id),
  constraint agency_verification_has_its_place unique (agency_id, fiscal_year, ordinal),
  constraint agency_verification_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint agency_verification_kind_is_known check (kind in ('verified', 'not-yet', 'withdrawn')),
  constraint agency_verification_says_something check (words <> ''),
  constraint agency_verification_withdraws_one check ((kind = 'withdrawn') = (withdraws is not null)),
  constraint agency_verification_district_is_in_a_province check (district is null or province is not null)
);
comment on table agency_verification is 'Fact: an overseer looked at what an agency had published of a year up to a revision (plan.facts), and what came of it; or took such a statement back.';

alter table question add constraint question_to_an_agency foreign key (agency_id) references agency (id);
alter table question_entry add constraint question_entry_of_a_question
  foreign key (agency_id, question_id) references question (agency_id, id);
alter table agency_verification add constraint agency_verification_of_an_agency foreign key (agency_id) references agency (id);

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['question', 'question_entry', 'agency_verification'] loop
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
