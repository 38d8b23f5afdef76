-- References between tables of an agency. They stand last, in a migration of their own, so that they
-- can be dropped and made again when the tables are distributed.
alter table plan add constraint plan_of_an_agency foreign key (agency_id) references agency (id);
alter table imported_paper add constraint imported_paper_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table measure_version add constraint measure_version_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table measure_version add constraint measure_version_of_a_paper
  foreign key (agency_id, imported_paper_id) references imported_paper (agency_id, id);
alter table progress_entry add constraint progress_entry_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table progress_entry add constraint progress_entry_of_a_paper
  foreign key (agency_id, imported_paper_id) references imported_paper (agency_id, id);
alter table withdrawal add constraint withdrawal_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
alter table submission add constraint submission_of_a_plan
  foreign key (agency_id, plan_id) references plan (agency_id, id);
