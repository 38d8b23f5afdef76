-- A fact once recorded stays as it is. On Citus, which has no triggers on distributed tables, the
-- missing grants keep this rule instead.
do $$
declare
  fact text;
begin
  if exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  execute $make$
    create function refuse_change() returns trigger language plpgsql as $body$
    begin
      raise exception 'Rows of % are facts: they are added, never changed or deleted.', tg_table_name
        using errcode = 'restrict_violation';
    end
    $body$
  $make$;
  foreach fact in array array['imported_paper', 'measure_version', 'progress_entry', 'withdrawal', 'submission'] loop
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
