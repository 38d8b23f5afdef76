-- What keeps facts from being changed or emptied, in one place for the tables that come from here on: those before
-- say it each by themselves. Where tables are distributed (Citus) triggers are not to be had, as before.
create function keep_as_facts(variadic facts text[]) returns void language plpgsql as $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  foreach fact in array facts loop
    execute format(
      'create trigger %I before update or delete on %I for each row execute function refuse_change()',
      fact || '_is_append_only', fact
    );
    execute format(
      'create trigger %I before truncate on %I for each statement execute function refuse_change()',
      fact || '_is_not_emptied', fact
    );
  end loop;
end
$$;
comment on function keep_as_facts is 'Has the rows of these tables added and never changed: refuses update, delete and truncate.';
