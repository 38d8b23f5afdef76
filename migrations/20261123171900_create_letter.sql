-- The papers around a plan as they were written: orders, memos, announcements, reports.
create table letter (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  ordinal integer not null,
  kind text not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint letter_pkey primary key (agency_id, id),
  constraint letter_has_its_place unique (agency_id, fiscal_year, ordinal),
  constraint letter_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint letter_kind_is_known check (kind in (
    'order', 'memo-ask', 'announcement', 'plan', 'reminder', 'activity', 'minutes', 'memo-report',
    'half-year', 'year'
  ))
);
comment on table letter is 'Fact: a paper around the plan of a fiscal year as somebody wrote it. What it says of the plan is read from the facts recorded until then.';

alter table letter add constraint letter_of_an_agency
  foreign key (agency_id) references agency (id);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  create trigger letter_is_append_only before update or delete on letter
    for each row execute function refuse_change();
  create trigger letter_is_not_emptied before truncate on letter
    for each statement execute function refuse_change();
end
$$;
