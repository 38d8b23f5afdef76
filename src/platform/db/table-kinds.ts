/**
 * How each table would be laid over several machines: distributed by agency, copied to each machine
 * (reference), or kept on one (local). A test holds the migrations to the rules that follow from it.
 */
export const tableKinds = {
  distributed: [
    'plan',
    'imported_paper',
    'measure_version',
    'progress_entry',
    'withdrawal',
    'submission',
  ],
  reference: ['agency'],
  local: ['kysely_migration', 'kysely_migration_lock'],
} as const
