-- Who is assessed. A reference table: small, and read everywhere.
create table agency (
  id uuid not null,
  code text not null,
  name text not null,
  district text not null,
  province text not null,
  recorded_at timestamptz not null,
  constraint agency_pkey primary key (id),
  constraint agency_code_is_unique unique (code),
  constraint agency_code_fits_an_address check (code ~ '^[a-z0-9\u0E01-\u0E4E-]{2,60}$'),
  constraint agency_has_a_name check (name <> '')
);
comment on table agency is 'An agency that is assessed, with the short code its public addresses carry.';
