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
    'division',
    'post',
    'post_holding',
    'activity',
    'agency_setting',
    'agency_set_up',
    'evidence',
    'evidence_version',
    'evidence_link',
    'evidence_withdrawal',
    'plan_snapshot',
    'sign_off',
    'publication',
  ],
  reference: ['agency', 'registry_entry'],
  local: [
    'kysely_migration',
    'kysely_migration_lock',
    'person',
    'role_grant',
    'one_time_link',
    'login',
    'login_session',
    'login_account',
    'login_challenge',
    'login_second_factor',
    'login_passkey',
    'setting',
    'installation_activity',
    'notification_attempt',
  ],
} as const

/** Tables whose rows are only ever added: the database refuses to change or delete them. */
export const factTables = [
  'imported_paper',
  'measure_version',
  'progress_entry',
  'withdrawal',
  'submission',
  'evidence',
  'evidence_version',
  'evidence_link',
  'evidence_withdrawal',
  'activity',
  'installation_activity',
  'plan_snapshot',
  'sign_off',
  'publication',
] as const
