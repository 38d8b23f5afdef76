-- Seats are looked for within the agencies an assessor's role is over, as every row of an agency is.
drop index assessor_seat_by_person;
create index assessor_seat_by_year on assessor_seat (agency_id, fiscal_year);
