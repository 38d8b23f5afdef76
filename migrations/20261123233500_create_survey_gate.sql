-- Whether answers to a survey are taken, kept by its steps in their own transactions: one row that every batch of
-- answers holds, so that none gets in after a closing, without reading the steps again for each batch.
create table survey_gate (
  agency_id uuid not null,
  survey_id uuid not null,
  is_open boolean not null,
  closes_on date not null,
  constraint survey_gate_pkey primary key (agency_id, survey_id),
  constraint survey_gate_of_a_survey
    foreign key (agency_id, survey_id) references survey (agency_id, id)
);
comment on table survey_gate is 'What the steps of a survey come to: whether answers are taken, and until which day.';
