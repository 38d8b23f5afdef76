-- The language a person is written to and greeted in; null until they choose.
alter table person add column language text
  constraint person_language_is_known check (language in ('th', 'en'));
