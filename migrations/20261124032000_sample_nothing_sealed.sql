-- PostgreSQL keeps samples of columns for its plans, in a table of its own that outlives the rows: of what is sealed
-- none may be taken, or it would lie there after the sweep.
alter table staff_survey_ballot alter column sealed set statistics 0;
alter table staff_survey_sealed_word alter column sealed set statistics 0;
alter table staff_survey_slip alter column code_hash set statistics 0;
alter table staff_survey_spent alter column sealed set statistics 0;
alter table staff_survey_lock alter column sealed_private_key set statistics 0;
