/** Tables of one agency whose rows are only ever added. */
const factsOfAgencies = [
  'imported_paper',
  'measure_version',
  'progress_entry',
  'verification',
  'withdrawal',
  'submission',
  'evidence',
  'evidence_version',
  'evidence_link',
  'evidence_withdrawal',
  'activity',
  'plan_snapshot',
  'sign_off',
  'publication',
  'nudge',
  'result_version',
  'result_withdrawal',
  'shared_measure',
  'shared_measure_withdrawal',
  'weak_point_decision',
  'question',
  'question_entry',
  'agency_verification',
  'itas_tick',
  'letter',
  'disclosure_answer',
  'disclosure_owner',
  'disclosure_step',
  'disclosure_document',
  'disclosure_document_withdrawal',
  'link_check',
  'link_ruling',
  'capture',
] as const

/**
 * How each table would be laid over several machines: distributed by agency, copied to each machine
 * (reference), or kept on one (local). A test holds the migrations to the rules that follow from it.
 */
export const tableKinds = {
  distributed: [
    ...factsOfAgencies,
    'plan',
    'division',
    'post',
    'post_holding',
    'agency_setting',
    'agency_set_up',
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
    'notification',
    'notification_matter',
    'notification_try',
    'reminder_choice',
    'calendar_feed',
    'line_link',
    'line_code',
  ],
} as const

/** Tables whose rows are only ever added: the database refuses to change or delete them. */
export const factTables = [...factsOfAgencies, 'installation_activity'] as const
