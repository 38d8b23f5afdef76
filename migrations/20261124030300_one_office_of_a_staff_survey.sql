-- The keys, slips and record of a staff survey go by its id alone: no second agency may begin one by the same id.
create unique index staff_survey_address_by_survey on staff_survey_address (survey_id);
