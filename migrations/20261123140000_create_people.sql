-- Who works here. People, sign-in and roles are local tables: they belong to the installation, because
-- one person may work for several agencies. Nothing of a distributed table refers to them.
create table person (
  id uuid not null,
  name text not null,
  email text,
  erased_at timestamptz,
  recorded_at timestamptz not null,
  constraint person_pkey primary key (id),
  constraint person_has_a_name check (name <> '')
);
comment on table person is 'Somebody who works for an agency or above it; whether they can sign in is said by the table login.';

create table role_grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  agency_id uuid,
  division_id uuid,
  province text,
  district text,
  granted_at timestamptz not null,
  granted_by text not null,
  ended_at timestamptz,
  ended_by text,
  constraint role_grant_pkey primary key (id),
  constraint role_grant_is_of_a_person foreign key (person_id) references person (id),
  constraint role_grant_is_over_an_agency foreign key (agency_id) references agency (id),
  constraint role_grant_role_is_known check (
    role in ('officer', 'contributor', 'executive', 'administrator', 'assessor', 'overseer', 'operator')
  ),
  constraint role_grant_has_its_scope check (
    case role
      when 'operator' then agency_id is null and province is null
      when 'overseer' then agency_id is null
      else agency_id is not null and province is null
    end
  ),
  constraint role_grant_district_is_in_a_province check (district is null or province is not null),
  constraint role_grant_division_is_of_an_agency check (division_id is null or agency_id is not null)
);
comment on table role_grant is 'What a person may be: for one agency or division of it; overseers over a district, a province or (both null) the nation; operators over the installation.';
create index role_grant_by_person on role_grant (person_id) where ended_at is null;
create index role_grant_by_agency on role_grant (agency_id) where ended_at is null;

create table one_time_link (
  token_sha256 text not null,
  kind text not null,
  person_id uuid,
  agency_id uuid,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_link_pkey primary key (token_sha256),
  constraint one_time_link_kind_is_known check (kind in ('set-up', 'join', 'recover', 'recovery-code', 'line')),
  constraint one_time_link_is_for_somebody check (kind = 'set-up' or person_id is not null),
  constraint one_time_link_is_of_a_person foreign key (person_id) references person (id)
);
comment on table one_time_link is 'A link or printed code that works once; only its hash is kept.';
create index one_time_link_by_person on one_time_link (person_id);

-- What the sign-in library keeps (better-auth), under names of our own; a login has its person's id.
create table login (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  username text,
  display_username text,
  two_factor_enabled boolean,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint login_pkey primary key (id),
  constraint login_of_a_person foreign key (id) references person (id),
  constraint login_email_is_unique unique (email),
  constraint login_username_is_unique unique (username)
);
comment on table login is 'The sign-in name of a person.';

create table login_session (
  id uuid not null,
  login_id uuid not null,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint login_session_pkey primary key (id),
  constraint login_session_token_is_unique unique (token),
  constraint login_session_of_a_login foreign key (login_id) references login (id) on delete cascade
);
comment on table login_session is 'A signed-in browser. Its cookie is signed besides, so this row alone opens nothing; no address is kept.';
create index login_session_by_login on login_session (login_id);

create table login_account (
  id uuid not null,
  login_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint login_account_pkey primary key (id),
  constraint login_account_is_one_of_a_provider unique (provider_id, account_id),
  constraint login_account_of_a_login foreign key (login_id) references login (id) on delete cascade
);
comment on table login_account is 'A way to sign in: a password (argon2id) or the account at an OpenID Connect provider.';
create index login_account_by_login on login_account (login_id);

create table login_challenge (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint login_challenge_pkey primary key (id)
);
comment on table login_challenge is 'What the sign-in library remembers between two steps of a sign-in.';
create index login_challenge_by_identifier on login_challenge (identifier);

create table login_second_factor (
  id uuid not null,
  login_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz,
  constraint login_second_factor_pkey primary key (id),
  constraint login_second_factor_is_one unique (login_id),
  constraint login_second_factor_of_a_login foreign key (login_id) references login (id) on delete cascade
);
comment on table login_second_factor is 'The time-based code of a login; the secret and the backup codes are encrypted with the installation''s key.';

create table login_passkey (
  id uuid not null,
  login_id uuid not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  constraint login_passkey_pkey primary key (id),
  constraint login_passkey_credential_is_unique unique (credential_id),
  constraint login_passkey_of_a_login foreign key (login_id) references login (id) on delete cascade
);
comment on table login_passkey is 'A passkey of a login: its public key.';
create index login_passkey_by_login on login_passkey (login_id);
