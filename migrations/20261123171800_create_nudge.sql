-- An executive asks after a row that is late or contradicts itself. It stands open until the row is
-- reported on anew: until its last report is another one than it then was.
create table nudge (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid not null,
  entry_id uuid,
  units text[] not null,
  note text not null,
  person_name text not null,
  post text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint nudge_pkey primary key (agency_id, id)
);
comment on table nudge is 'Fact: an executive asked the divisions of a measure to see to it; names and posts are written out.';

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  create trigger nudge_is_append_only before update or delete on nudge
    for each row execute function refuse_change();
  create trigger nudge_is_not_emptied before truncate on nudge
    for each statement execute function refuse_change();
end
$$;

alter table nudge add constraint nudge_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
