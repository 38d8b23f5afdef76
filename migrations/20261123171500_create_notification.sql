-- What people are told of what is due, and whether it reached them. Local like people: one person may work
-- for several agencies, and is told once a day of all of them.
alter table person add column email_consented_at timestamptz;
comment on column person.email_consented_at is 'When its owner gave the e-mail themselves, with consent; null for one that an administrator entered.';

create table notification (
  id uuid not null,
  person_id uuid not null,
  day date not null,
  kind text not null,
  agency_id uuid,
  unit text,
  channel text not null,
  try_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint notification_pkey primary key (id),
  constraint notification_to_a_person foreign key (person_id) references person (id),
  constraint notification_kind_is_known check (kind in ('daily', 'asked')),
  constraint notification_asked_is_of_a_unit check ((kind = 'asked') = (agency_id is not null and unit is not null)),
  constraint notification_channel_is_known check (channel in ('mail', 'page'))
);
comment on table notification is 'What one person was told at once: the digest of a day, or what an officer asked a unit to be reminded of. try_at: when mail is tried next, null where nothing is left to try.';
create unique index notification_is_one_digest_a_day on notification (person_id, day) where kind = 'daily';
create unique index notification_asked_once_a_day on notification (agency_id, unit, day, person_id) where kind = 'asked';
create index notification_to_try on notification (try_at) where try_at is not null;
create index notification_by_time on notification (recorded_at);

create table notification_matter (
  notification_id uuid not null,
  ordinal integer not null,
  person_id uuid not null,
  agency_id uuid not null,
  fiscal_year smallint not null,
  subject text not null,
  kind text not null,
  grade integer not null,
  measure_id uuid,
  title text not null,
  units text[] not null,
  due_day date,
  days integer,
  day date not null,
  constraint notification_matter_pkey primary key (notification_id, ordinal),
  constraint notification_matter_of_a_notification
    foreign key (notification_id) references notification (id) on delete cascade
);
comment on table notification_matter is 'One thing a notification told of, as it stood that day.';
create index notification_matter_by_person on notification_matter (person_id, day);
create index notification_matter_by_agency on notification_matter (agency_id, fiscal_year);

create table notification_try (
  notification_id uuid not null,
  ordinal integer not null,
  at timestamptz not null,
  outcome text,
  answer integer,
  constraint notification_try_pkey primary key (notification_id, ordinal),
  constraint notification_try_of_a_notification
    foreign key (notification_id) references notification (id) on delete cascade
);
comment on table notification_try is 'One try to send a notification by mail, and what came of it; null while it is on its way. Its number is taken before anything is sent, so that no two programs send the same.';

create table reminder_choice (
  person_id uuid not null,
  mail boolean not null,
  minute smallint not null,
  changed_at timestamptz not null,
  constraint reminder_choice_pkey primary key (person_id),
  constraint reminder_choice_of_a_login foreign key (person_id) references login (id) on delete cascade,
  constraint reminder_choice_is_in_office_hours check (minute between 510 and 990)
);
comment on table reminder_choice is 'Whether a person wants reminders by mail, and from which minute of the day; nobody has one until they choose.';

create table calendar_feed (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  token_sha256 text not null,
  made_at timestamptz not null,
  constraint calendar_feed_pkey primary key (id),
  constraint calendar_feed_of_a_login foreign key (person_id) references login (id) on delete cascade,
  constraint calendar_feed_token_is_unique unique (token_sha256)
);
comment on table calendar_feed is 'A private address of a calendar: of what is the person''s own to do (agency_id null), or of a whole agency. Only the hash of its token is kept.';
create unique index calendar_feed_is_one_of_a_kind on calendar_feed (person_id, coalesce(agency_id, person_id));
