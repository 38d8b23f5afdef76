-- Measures an agency lets the others of this installation take up. Both are facts.
create table shared_measure (
  agency_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  fiscal_year smallint not null,
  framework_id text not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint shared_measure_pkey primary key (agency_id, id),
  constraint shared_measure_year_is_buddhist check (fiscal_year between 2500 and 2700)
);
comment on table shared_measure is 'Fact: an agency shared a measure of a fiscal year with the others here, in these words and in the codes of this framework.';

create table shared_measure_withdrawal (
  agency_id uuid not null,
  id uuid not null,
  shared_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint shared_measure_withdrawal_pkey primary key (agency_id, id),
  constraint shared_measure_withdrawal_is_once unique (agency_id, shared_id)
);
comment on table shared_measure_withdrawal is 'Fact: a measure is shared no longer; copies taken before stay.';

alter table shared_measure add constraint shared_measure_of_an_agency
  foreign key (agency_id) references agency (id);
alter table shared_measure_withdrawal add constraint shared_measure_withdrawal_of_a_shared_measure
  foreign key (agency_id, shared_id) references shared_measure (agency_id, id);

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['shared_measure', 'shared_measure_withdrawal'] loop
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
