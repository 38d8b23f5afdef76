-- What stands on the public pages is asked of thousands of agencies at once: the last step of each item
-- that put an answer there or took it off.
create index disclosure_step_to_the_public
  on disclosure_step (agency_id, fiscal_year, item_code, id)
  where kind in ('published', 'unpublished');
