-- That a line of the sheet for ITAS was typed in there, or that the tick was taken back.
create table itas_tick (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  digest text not null,
  entered boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint itas_tick_pkey primary key (agency_id, id),
  constraint itas_tick_year_is_buddhist check (fiscal_year between 2500 and 2700)
);
comment on table itas_tick is 'Fact: an officer typed a line of the sheet into ITAS, of which publication, or took the tick back.';
create index itas_tick_by_year on itas_tick (agency_id, fiscal_year);
alter table itas_tick add constraint itas_tick_of_an_agency foreign key (agency_id) references agency (id);

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  create trigger itas_tick_is_append_only before update or delete on itas_tick
    for each row execute function refuse_change();
  create trigger itas_tick_is_not_emptied before truncate on itas_tick
    for each statement execute function refuse_change();
end
$$;
