-- What anybody says is wrong with a disclosed item, and what the office answers. Nothing tells who said it:
-- no address, no account, and of the time only the day.
create table challenge (
  agency_id uuid not null,
  id uuid not null,
  fiscal_year smallint not null,
  item_code text not null,
  kind text not null,
  ordinal integer not null,
  answer_id uuid,
  received_on date not null,
  constraint challenge_pkey primary key (agency_id, id),
  constraint challenge_of_an_agency foreign key (agency_id) references agency (id),
  constraint challenge_year_is_buddhist check (fiscal_year between 2500 and 2700),
  constraint challenge_is_known check (kind in ('missing', 'outdated', 'unopenable')),
  constraint challenge_one_after_the_other unique (agency_id, fiscal_year, item_code, kind, ordinal),
  constraint challenge_of_an_answer
    foreign key (agency_id, answer_id) references disclosure_answer (agency_id, id)
);
comment on table challenge is 'Fact: citizens say that an item is missing, outdated or cannot be opened; open until the first reply.';

create table challenge_voice (
  agency_id uuid not null,
  id uuid not null,
  challenge_id uuid not null,
  receipt text not null,
  received_on date not null,
  has_words boolean not null,
  constraint challenge_voice_pkey primary key (agency_id, id),
  constraint challenge_voice_receipt_is_its_own unique (agency_id, receipt),
  constraint challenge_voice_of_a_challenge
    foreign key (agency_id, challenge_id) references challenge (agency_id, id)
);
comment on table challenge_voice is 'Fact: a challenge was sent once; further voices join the one that is open.';
create index challenge_voice_by_challenge on challenge_voice (agency_id, challenge_id);

create table challenge_words (
  agency_id uuid not null,
  voice_id uuid not null,
  words text not null,
  constraint challenge_words_pkey primary key (agency_id, voice_id),
  constraint challenge_words_are_some check (words <> ''),
  constraint challenge_words_of_a_voice
    foreign key (agency_id, voice_id) references challenge_voice (agency_id, id)
);
comment on table challenge_words is 'The words written with a challenge; deleted where the office finds that they are about a person.';

create table challenge_words_ruling (
  agency_id uuid not null,
  id uuid not null,
  voice_id uuid not null,
  withheld text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint challenge_words_ruling_pkey primary key (agency_id, id),
  constraint challenge_words_ruling_is_known
    check (withheld in ('personal-data', 'insult', 'other-matter')),
  constraint challenge_words_ruling_of_a_voice
    foreign key (agency_id, voice_id) references challenge_voice (agency_id, id)
);
comment on table challenge_words_ruling is 'Fact: the office looked at words and shows them, or withholds them for a reason; the last one counts.';
create index challenge_words_ruling_by_voice on challenge_words_ruling (agency_id, voice_id);

create table challenge_reply (
  agency_id uuid not null,
  id uuid not null,
  challenge_id uuid not null,
  outcome text not null,
  words text not null,
  link text not null,
  replied_on date not null,
  took_days integer not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint challenge_reply_pkey primary key (agency_id, id),
  constraint challenge_reply_outcome_is_known
    check (outcome in ('mended', 'already-there', 'none-held', 'other-item')),
  constraint challenge_reply_says_something check (words <> ''),
  constraint challenge_reply_to_a_challenge
    foreign key (agency_id, challenge_id) references challenge (agency_id, id)
);
comment on table challenge_reply is 'Fact: the office answered a challenge; the first reply stops its clock.';
create index challenge_reply_by_challenge on challenge_reply (agency_id, challenge_id);

select keep_as_facts('challenge', 'challenge_voice', 'challenge_words_ruling', 'challenge_reply');
