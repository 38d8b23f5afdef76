-- Only what was signed is public now, so a verification holds for an edition and not for the facts of a plan.
alter table agency_verification rename column revision to edition;
comment on column agency_verification.edition is 'Number of the newest edition of the year when it was looked at (publication.number). Rows older than publications hold how many facts the plan had, which is the number of no edition: they read as outdated.';
comment on table agency_verification is 'Fact: an overseer looked at the newest edition that an agency had published of a year, and what came of it; or took such a statement back.';
