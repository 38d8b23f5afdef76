-- What a measure answers and what it needs: the weak point it was made for, the evidence to expect, the
-- money set aside, and where its words came from. Measures recorded before say nothing of it.
alter table measure_version
  add column reason text not null default '',
  add column expected_evidence text[] not null default '{}',
  add column budget_baht double precision,
  add column budget_from text,
  add column origin jsonb,
  add constraint measure_version_budget_is_not_below_zero check (budget_baht >= 0),
  add constraint measure_version_budget_is_whole check ((budget_baht is null) = (budget_from is null));

-- How far each step has come, why a percentage was typed that its steps do not give, and the day a
-- measure was finished. Reports recorded before, and those of papers, name none of them.
alter table progress_entry
  add column steps jsonb not null default '[]',
  add column percent_reason text not null default '',
  add column finished_on date,
  add constraint progress_entry_finished_is_done check (finished_on is null or stage = 'done');

create table verification (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid not null,
  ordinal integer not null,
  entry_id uuid not null,
  sentence text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint verification_pkey primary key (agency_id, id),
  constraint verification_has_its_place unique (agency_id, plan_id, ordinal),
  constraint verification_says_something check (sentence <> '')
);
comment on table verification is 'Fact: somebody who did not report it looked at a measure reported as done, and says it is. It holds for that report alone.';
alter table verification add constraint verification_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
create index verification_by_measure on verification (agency_id, measure_id, ordinal);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  create trigger verification_is_append_only before update or delete on verification
    for each row execute function refuse_change();
  create trigger verification_is_not_emptied before truncate on verification
    for each statement execute function refuse_change();
end
$$;
