-- Counts answers that came together: in the database, so that a batch costs one call whose plans each session
-- makes once, whatever stands between it and the program.
create function count_answers(
  -- Of each group of forms that are alike but for what was ticked; ns is how many they are.
  agencies uuid[], surveys uuid[], strata text[], suffixes text[], days date[], halves text[],
  languages text[], tens timestamptz[], ns integer[],
  -- Of each form, by the number of its group from 1, in the order of its key.
  groups integer[], ids uuid[], ticked text[],
  -- Of each stratum, by the number of a group of it: how many forms, and how often each option was taken.
  strata_groups integer[], strata_ns integer[], options text[],
  -- What was written below a form of a group.
  words_groups integer[], words text[]
) returns integer[] language plpgsql as $$
declare
  shut integer[];
begin
  -- The gates are held first: a closing that is under way is waited for, and then seen.
  with held as materialized (
    select agency_id, survey_id, closes_on from survey_gate
    where is_open and (agency_id, survey_id) in (select * from unnest(agencies, surveys))
    order by agency_id, survey_id for share
  )
  select array_agg(at) into shut
  from unnest(agencies, surveys, days) with ordinality as g(agency_id, survey_id, day, at)
  left join held using (agency_id, survey_id)
  where closes_on is null or closes_on < day;
  if shut is not null then
    return (
      select array_agg(at order by at) from unnest(groups) with ordinality as f(no, at)
      where no = any(shut));
  end if;

  insert into survey_answer
    (agency_id, survey_id, id, stratum, suffix, arrived_on, half, language, answers)
  select agencies[no], surveys[no], f.id, strata[no], suffixes[no], days[no], halves[no],
    languages[no], f.answers::smallint[]
  from unnest(groups, ids, ticked) as f(no, id, answers);

  if words <> '{}' then
    insert into survey_comment (agency_id, id, survey_id, words)
    select agencies[no], gen_random_uuid(), surveys[no], f.words
    from unnest(words_groups, count_answers.words) as f(no, words) order by f.words;
  end if;

  insert into survey_count as kept (agency_id, survey_id, stratum, n, counts)
  select agencies[no], surveys[no], strata[no], s.n, s.counts::integer[]
  from unnest(strata_groups, strata_ns, options) as s(no, n, counts) order by 1, 2, 3
  on conflict (agency_id, survey_id, stratum) do update set
    n = kept.n + excluded.n,
    counts = (
      select array_agg(was + more order by at)
      from unnest(kept.counts, excluded.counts) with ordinality as both_of(was, more, at));

  insert into survey_tally as kept (agency_id, survey_id, arrived_on, half, suffix, stratum, n)
  select g.agency_id, g.survey_id, g.day, g.half, g.suffix, g.stratum, sum(g.n)
  from unnest(agencies, surveys, days, halves, suffixes, strata, ns)
    as g(agency_id, survey_id, day, half, suffix, stratum, n)
  group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  on conflict (agency_id, survey_id, arrived_on, half, suffix, stratum)
    do update set n = kept.n + excluded.n;

  insert into survey_arrival as kept (agency_id, survey_id, bin, n)
  select g.agency_id, g.survey_id, g.bin, sum(g.n)
  from unnest(agencies, surveys, tens, ns) as g(agency_id, survey_id, bin, n)
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (agency_id, survey_id, bin) do update set n = kept.n + excluded.n;
  return '{}';
exception when unique_violation then
  -- All that was written above is undone.
  return (
    select array_agg(f.at order by f.at)
    from unnest(groups, ids) with ordinality as f(no, id, at) join survey_answer a
      on a.agency_id = agencies[f.no] and a.survey_id = surveys[f.no] and a.id = f.id);
end
$$;
comment on function count_answers is 'Counts forms all of which are new, of surveys that take answers: the answers, the words apart from them, and the counts of options, half-days and ten minutes. Gives the places, from 1, of forms that were counted before or whose survey takes none; then nothing was written.';
