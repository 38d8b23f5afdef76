// What personal data is kept, on what ground, and until when: one table, which the privacy page shows,
// the export reads and the erasing follows. A test holds every table of the schema to it.

/** Why something may be kept without asking, or that it was asked. @source PDPA B.E. 2562, sections 19 and 24 (4), (6) */
export type Ground = 'public-task' | 'legal-duty' | 'consent'

/** What happens to it when a person is erased, or when its time is up. */
export type Fate =
  | 'until-taken-back'
  | 'goes-when-erased'
  | 'stays-as-public-record'
  | 'goes-by-itself'

/** One kind of personal data, the tables it lies in, and how long it stays. */
export interface Kept {
  readonly id: KeptId
  readonly ground: Ground
  readonly fate: Fate
  readonly tables: readonly KeptTable[]
}

export type KeptId =
  | 'account'
  | 'email'
  | 'sign-in'
  | 'links'
  | 'roles'
  | 'posts'
  | 'work'
  | 'record'
  | 'sending'
  | 'reminders'
  | 'challenges'
  | 'surveys'
  | 'staff-surveys'

/** A table with personal data: which column names the person, and what the person is shown of it. */
export interface KeptTable {
  readonly name: string
  /** The column with the id of the person; null where rows cannot be told by person. */
  readonly of: string | null
  /** What the export gives; secrets are left out, and so is what is about others. */
  readonly gives: readonly string[]
}

/** Rows of one table about one person, as the export gives them. */
export interface KeptRows {
  readonly kind: KeptId
  readonly table: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const table = (name: string, of: string | null, gives: readonly string[]): KeptTable => ({
  ...{ name, of, gives },
})
const fact = (name: string) => table(name, 'recorded_by', ['agency_id', 'id', 'recorded_at'])

/** Every kind of personal data this installation keeps. */
export const retention: readonly Kept[] = [
  {
    ...{ id: 'account', ground: 'public-task', fate: 'goes-when-erased' },
    tables: [
      table('person', 'id', [
        ...['id', 'name', 'email', 'email_consented_at', 'language', 'proposed_sign_in_name'],
        'recorded_at',
      ]),
      table('login', 'id', ['username', 'two_factor_enabled', 'created_at', 'updated_at']),
    ],
  },
  // The column lies in the table of people, which stands above.
  { ...{ id: 'email', ground: 'consent', fate: 'until-taken-back' }, tables: [] },
  {
    ...{ id: 'sign-in', ground: 'public-task', fate: 'goes-when-erased' },
    tables: [
      table('login_session', 'login_id', ['user_agent', 'created_at', 'updated_at', 'expires_at']),
      table('login_account', 'login_id', ['provider_id', 'account_id', 'created_at', 'updated_at']),
      table('login_second_factor', 'login_id', ['verified', 'failed_verification_count']),
      table('login_passkey', 'login_id', ['name', 'device_type', 'backed_up', 'created_at']),
      // Gone within minutes by themselves; rows name a step of a sign-in, not a person.
      table('login_challenge', null, []),
    ],
  },
  {
    ...{ id: 'links', ground: 'public-task', fate: 'goes-when-erased' },
    tables: [table('one_time_link', 'person_id', ['kind', 'issued_at', 'expires_at', 'used_at'])],
  },
  {
    ...{ id: 'roles', ground: 'legal-duty', fate: 'stays-as-public-record' },
    tables: [
      table('role_grant', 'person_id', [
        ...['role', 'agency_id', 'division_id', 'province', 'district', 'granted_at', 'ended_at'],
      ]),
    ],
  },
  {
    ...{ id: 'posts', ground: 'legal-duty', fate: 'stays-as-public-record' },
    tables: [
      table('post_holding', 'person_id', [
        ...['agency_id', 'post_id', 'acting', 'order_no', 'from_day', 'until_day'],
      ]),
    ],
  },
  {
    ...{ id: 'work', ground: 'legal-duty', fate: 'stays-as-public-record' },
    tables: [
      ...['evidence', 'evidence_version', 'evidence_link', 'evidence_withdrawal'].map(fact),
      ...['sign_off', 'publication', 'itas_tick', 'nudge', 'letter'].map(fact),
      ...['disclosure_answer', 'disclosure_owner', 'disclosure_step'].map(fact),
      ...['disclosure_document', 'disclosure_document_withdrawal'].map(fact),
      ...['link_check', 'link_ruling', 'capture'].map(fact),
      ...['item_mark', 'assessment_step', 'item_clarification'].map(fact),
      table('assessor_seat', 'person_id', ['agency_id', 'fiscal_year', 'seat', 'recorded_at']),
      ...['challenge_words_ruling', 'challenge_reply'].map(fact),
      ...['survey', 'survey_revision', 'survey_step', 'survey_placement'].map(fact),
      ...['survey_ticket_batch', 'survey_comment_ruling'].map(fact),
      ...['staff_survey', 'staff_survey_revision', 'staff_survey_step'].map(fact),
      ...['staff_survey_printing', 'staff_survey_ledger', 'staff_survey_word_ruling'].map(fact),
      table('link_run', 'asked_by', ['agency_id', 'fiscal_year', 'item_code', 'asked_at']),
      table('plan_snapshot', 'recorded_by', ['agency_id', 'digest', 'recorded_at']),
      ...['result_version', 'result_withdrawal', 'weak_point_decision'].map(fact),
      ...['shared_measure', 'shared_measure_withdrawal'].map(fact),
      ...['imported_paper', 'measure_version', 'progress_entry', 'verification', 'withdrawal'].map(
        fact,
      ),
      table('setting', 'changed_by', ['name', 'changed_at']),
      table('agency_setting', 'changed_by', ['agency_id', 'name', 'changed_at']),
      table('agency_set_up', 'begun_by', ['agency_id', 'begun_at', 'finished_at']),
      table('question_entry', 'recorded_by', [
        ...['agency_id', 'question_id', 'recorded_at', 'person_name', 'post', 'province'],
        ...['district', 'kind', 'words'],
      ]),
      table('agency_verification', 'recorded_by', [
        ...['agency_id', 'fiscal_year', 'recorded_at', 'person_name', 'province', 'district'],
        ...['kind', 'words'],
      ]),
    ],
  },
  {
    ...{ id: 'record', ground: 'legal-duty', fate: 'stays-as-public-record' },
    tables: [
      table('activity', 'person_id', [
        ...['agency_id', 'at', 'person_name', 'post', 'act', 'subject_kind', 'subject_name'],
      ]),
      table('installation_activity', 'person_id', [
        ...['at', 'person_name', 'act', 'subject_kind', 'subject_name'],
      ]),
    ],
  },
  {
    ...{ id: 'sending', ground: 'consent', fate: 'goes-by-itself' },
    tables: [
      table('notification_attempt', 'asked_by', [
        'at',
        'channel',
        'purpose',
        'recipient',
        'outcome',
      ]),
      table('notification', 'person_id', ['day', 'kind', 'unit', 'channel', 'recorded_at']),
      table('notification_matter', 'person_id', ['agency_id', 'day', 'kind', 'title', 'due_day']),
      // Which notification a try was for stands above; the try itself names nobody.
      table('notification_try', null, []),
    ],
  },
  {
    ...{ id: 'reminders', ground: 'consent', fate: 'goes-when-erased' },
    tables: [
      table('reminder_choice', 'person_id', ['mail', 'minute', 'changed_at']),
      table('calendar_feed', 'person_id', ['agency_id', 'made_at']),
      table('line_link', 'person_id', [
        ...['line_user_id', 'consented_at', 'linked_at', 'is_chosen', 'is_blocked'],
      ]),
      table('line_code', 'person_id', ['consented_at', 'expires_at']),
    ],
  },
  {
    ...{ id: 'challenges', ground: 'public-task', fate: 'stays-as-public-record' },
    // Whoever wrote is not known, so rows cannot be told by person; words about somebody are deleted.
    tables: [table('challenge_words', null, [])],
  },
  {
    ...{ id: 'surveys', ground: 'public-task', fate: 'stays-as-public-record' },
    // Nobody is named; words about somebody are deleted by the office.
    tables: [table('survey_comment', null, [])],
  },
  {
    ...{ id: 'staff-surveys', ground: 'public-task', fate: 'stays-as-public-record' },
    // Answers are nobody's; words about somebody are deleted by the office.
    tables: [table('staff_survey_word', null, [])],
  },
]

/** Tables that say nothing of any person. */
export const withoutPeople: readonly string[] = [
  ...['agency', 'division', 'post', 'plan', 'submission', 'registry_entry', 'question'],
  ...['challenge', 'challenge_voice'],
  ...[
    'survey_address',
    'survey_ticket',
    'survey_answer',
    'survey_count',
    'survey_gate',
    'survey_tally',
  ],
  ...['survey_arrival', 'survey_network_day'],
  ...['staff_survey_address', 'staff_survey_slip', 'staff_survey_spent', 'staff_survey_lock'],
  // Sealed, under no name and no time, and gone when counted.
  ...['staff_survey_ballot', 'staff_survey_sealed_word', 'staff_survey_progress'],
  ...['staff_survey_column', 'staff_survey_leaf'],
]
