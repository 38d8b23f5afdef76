-- A plan keeps printing the name a division had; whoever reports for the division is known by it still.
alter table division add column former_names text[] not null default '{}';
update division set former_names = known.names
from (
  select agency_id, subject_id, array_agg(distinct before ->> 'name') as names
  from activity
  where subject_kind = 'division' and before ->> 'name' <> after ->> 'name'
  group by agency_id, subject_id
) as known
where known.agency_id = division.agency_id
  and known.subject_id = division.id::text;
update division set former_names = array_remove(former_names, name);
