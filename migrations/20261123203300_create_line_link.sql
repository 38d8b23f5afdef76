-- Whose LINE is reminded. Local like people: one person may work for several agencies.
create table line_link (
  person_id uuid not null,
  line_user_id text not null,
  consented_at timestamptz not null,
  linked_at timestamptz not null,
  is_chosen boolean not null,
  is_blocked boolean not null,
  said_at timestamptz not null,
  constraint line_link_pkey primary key (person_id),
  constraint line_link_of_a_login foreign key (person_id) references login (id) on delete cascade,
  constraint line_link_is_of_one_person unique (line_user_id)
);
comment on table line_link is 'The LINE account a person has connected, with consent. is_chosen: reminders go there; is_blocked: the person unfollowed the office''s account in LINE; said_at: when LINE said so, by LINE''s clock.';

create table line_code (
  person_id uuid not null,
  code_sha256 text not null,
  consented_at timestamptz not null,
  expires_at timestamptz not null,
  constraint line_code_pkey primary key (person_id),
  constraint line_code_of_a_login foreign key (person_id) references login (id) on delete cascade,
  constraint line_code_is_unique unique (code_sha256)
);
comment on table line_code is 'A code that connects a LINE account once; only a keyed hash of it is kept, and it goes when it is used.';

alter table notification drop constraint notification_channel_is_known;
alter table notification add constraint notification_channel_is_known check (channel in ('mail', 'line', 'page'));
alter table notification_try add column channel text not null default 'mail';
alter table notification_try add constraint notification_try_channel_is_known check (channel in ('mail', 'line'));
