-- A questionnaire that was opened may be offered to the other agencies of the installation, and the offer taken back.
alter table survey_step drop constraint survey_step_is_known;
alter table survey_step add constraint survey_step_is_known
  check (kind in ('opened', 'paused', 'resumed', 'extended', 'closed', 'published', 'unpublished', 'offered', 'withdrawn'));
create index survey_step_offered on survey_step (agency_id, survey_id) where kind in ('offered', 'withdrawn');
comment on table survey_step is 'Fact: a campaign was opened (which freezes its questionnaire, named by its hash), paused, resumed, extended, closed, its results published or taken back, or its questions offered to other agencies or no more.';
