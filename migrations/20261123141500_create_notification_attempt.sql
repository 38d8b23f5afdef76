-- What was sent, or could not be, and why: an operator reads here why no mail arrives.
create table notification_attempt (
  id uuid not null,
  at timestamptz not null,
  channel text not null,
  purpose text not null,
  recipient text not null,
  outcome text not null,
  answer integer,
  asked_by text not null,
  constraint notification_attempt_pkey primary key (id),
  constraint notification_attempt_channel_is_known check (channel in ('mail', 'line'))
);
comment on table notification_attempt is 'One try to send a letter or a LINE message: to whom (masked), and what came of it. Kept for the days the operator sets.';
create index notification_attempt_by_time on notification_attempt (channel, at desc, id desc);
