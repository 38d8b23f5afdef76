-- Rounds of visits over the links of answers. Local, for one round may go over every agency.
create table link_run (
  id uuid not null,
  agency_id uuid,
  fiscal_year smallint,
  item_code text,
  cause text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  begun_at timestamptz,
  finished_at timestamptz,
  links integer,
  held_by uuid,
  held_until timestamptz,
  constraint link_run_pkey primary key (id),
  constraint link_run_cause_is_known check (cause in ('asked', 'nightly', 'watch', 'command')),
  constraint link_run_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint link_run_finished_after_it_began check (finished_at is null or begun_at is not null)
);
comment on table link_run is 'A round of visits: of one item, of a year, of an agency, or of all (nulls). held_by and held_until: which program is on it now, so that no two visit the same; one that was killed is gone on with.';
create index link_run_open on link_run (asked_at) where finished_at is null;
create index link_run_by_agency on link_run (agency_id, asked_at);

-- Addresses may be longer than an index takes, so they are found by their hash.
drop index link_check_by_url;
create index link_check_by_url on link_check (agency_id, md5(url), id);
drop index link_ruling_by_url;
create index link_ruling_by_url on link_ruling (agency_id, md5(url));
-- Within a round an address is told of once to an agency.
drop index link_check_by_run;
create unique index link_check_is_once_in_a_run on link_check (agency_id, run_id, md5(url));
