-- The parts of an agency, and who holds its posts when.
alter table agency add column type text not null default 'other';
alter table agency add column logo_sha256 text;
alter table agency add column search_text text not null default '';
comment on column agency.search_text is 'Names, place and code folded for search: no spaces, small letters, Arabic digits.';
create collation thai (provider = icu, locale = 'th');
create index agency_by_name on agency (name collate thai, code);

create table registry_entry (
  code text not null,
  name text not null,
  type text not null,
  district text not null,
  province text not null,
  search_text text not null,
  seen_at timestamptz not null,
  gone_at timestamptz,
  constraint registry_entry_pkey primary key (code),
  constraint registry_entry_code_is_seven_digits check (code ~ '^[0-9]{7}$')
);
comment on table registry_entry is 'A local government as the registry of the Department of Local Administration names it.';

create table division (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  position double precision not null,
  recorded_at timestamptz not null,
  closed_at timestamptz,
  constraint division_pkey primary key (agency_id, id),
  constraint division_has_a_name check (name <> '')
);
comment on table division is 'A part of an agency, such as กองคลัง; its name is what plans print as the unit responsible.';

create table post (
  agency_id uuid not null,
  id uuid not null,
  division_id uuid,
  name text not null,
  position double precision not null,
  recorded_at timestamptz not null,
  closed_at timestamptz,
  constraint post_pkey primary key (agency_id, id),
  constraint post_has_a_name check (name <> '')
);
comment on table post is 'A post of an agency, such as ปลัดองค์การบริหารส่วนตำบล, whoever holds it.';

create table post_holding (
  agency_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  acting boolean not null,
  order_no text,
  from_day date not null,
  until_day date,
  recorded_at timestamptz not null,
  constraint post_holding_pkey primary key (agency_id, id),
  constraint post_holding_ends_after_it_began check (until_day >= from_day),
  constraint post_holding_acting_has_an_order check (not acting or order_no <> '')
);
comment on table post_holding is 'Who held a post from when to when, or acted for it under which order.';
create index post_holding_by_post on post_holding (agency_id, post_id);

create table activity (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id text not null,
  person_name text not null,
  post text,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  before jsonb,
  after jsonb,
  constraint activity_pkey primary key (agency_id, id)
);
comment on table activity is 'Who did what, in which post, to what, when, with the state before and after. It outlives the person.';
create index activity_by_time on activity (agency_id, at, id);

create table installation_activity (
  id uuid not null,
  at timestamptz not null,
  person_id text not null,
  person_name text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  before jsonb,
  after jsonb,
  constraint installation_activity_pkey primary key (id)
);
comment on table installation_activity is 'The same, of acts about no one agency: settings, the registry, backups, overseers.';

create table setting (
  name text not null,
  value jsonb not null,
  is_secret boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint setting_pkey primary key (name)
);
comment on table setting is 'A setting of the installation; a secret is kept encrypted with the installation''s key.';

create table agency_setting (
  agency_id uuid not null,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint agency_setting_pkey primary key (agency_id, name)
);
comment on table agency_setting is 'A setting of one agency, such as its signatories and the digits of its papers.';

alter table division add constraint division_of_an_agency foreign key (agency_id) references agency (id);
alter table post add constraint post_of_an_agency foreign key (agency_id) references agency (id);
alter table post add constraint post_of_a_division
  foreign key (agency_id, division_id) references division (agency_id, id);
alter table post_holding add constraint post_holding_of_a_post
  foreign key (agency_id, post_id) references post (agency_id, id);
alter table activity add constraint activity_of_an_agency foreign key (agency_id) references agency (id);
alter table agency_setting add constraint agency_setting_of_an_agency
  foreign key (agency_id) references agency (id);

do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array array['activity', 'installation_activity'] loop
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
