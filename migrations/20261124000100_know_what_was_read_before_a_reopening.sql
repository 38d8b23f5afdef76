-- Whoever read what was written at a closing would know the newest words after the next one.
alter table survey_step add column words_before integer;
comment on column survey_step.words_before is 'How many words were written when the survey was extended; null for any other step.';
