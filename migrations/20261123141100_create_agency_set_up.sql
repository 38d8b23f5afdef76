-- How far the setting-up of an agency has come, and the sign-in name somebody was put down with.
create table agency_set_up (
  agency_id uuid not null,
  step text not null,
  fiscal_year integer,
  practice_fact uuid,
  begun_by text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  constraint agency_set_up_pkey primary key (agency_id),
  constraint agency_set_up_step_is_known check (step in ('agency', 'divisions', 'people', 'year', 'done')),
  constraint agency_set_up_of_an_agency foreign key (agency_id) references agency (id)
);
comment on table agency_set_up is 'The step at which the setting-up of an agency goes on, the fiscal year it works on, and the import that is only for practice.';

alter table person add column proposed_sign_in_name text;
comment on column person.proposed_sign_in_name is 'The sign-in name an administrator wrote beside the person; they may choose another when they join.';
