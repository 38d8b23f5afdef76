// Written by generate-tables.ts from a freshly migrated database. Do not edit.
import type { Generated } from 'kysely'

export interface Tables {
  activity: ActivityTable
  agency: AgencyTable
  agency_set_up: AgencySetUpTable
  agency_setting: AgencySettingTable
  agency_verification: AgencyVerificationTable
  assessment_step: AssessmentStepTable
  assessor_seat: AssessorSeatTable
  calendar_feed: CalendarFeedTable
  capture: CaptureTable
  challenge: ChallengeTable
  challenge_reply: ChallengeReplyTable
  challenge_voice: ChallengeVoiceTable
  challenge_words: ChallengeWordsTable
  challenge_words_ruling: ChallengeWordsRulingTable
  disclosure_answer: DisclosureAnswerTable
  disclosure_document: DisclosureDocumentTable
  disclosure_document_withdrawal: DisclosureDocumentWithdrawalTable
  disclosure_owner: DisclosureOwnerTable
  disclosure_step: DisclosureStepTable
  division: DivisionTable
  evidence: EvidenceTable
  evidence_link: EvidenceLinkTable
  evidence_version: EvidenceVersionTable
  evidence_withdrawal: EvidenceWithdrawalTable
  imported_paper: ImportedPaperTable
  installation_activity: InstallationActivityTable
  itas_tick: ItasTickTable
  item_clarification: ItemClarificationTable
  item_mark: ItemMarkTable
  letter: LetterTable
  line_code: LineCodeTable
  line_link: LineLinkTable
  link_check: LinkCheckTable
  link_ruling: LinkRulingTable
  link_run: LinkRunTable
  login: LoginTable
  login_account: LoginAccountTable
  login_challenge: LoginChallengeTable
  login_passkey: LoginPasskeyTable
  login_second_factor: LoginSecondFactorTable
  login_session: LoginSessionTable
  measure_version: MeasureVersionTable
  notification: NotificationTable
  notification_attempt: NotificationAttemptTable
  notification_matter: NotificationMatterTable
  notification_try: NotificationTryTable
  nudge: NudgeTable
  one_time_link: OneTimeLinkTable
  person: PersonTable
  plan: PlanTable
  plan_snapshot: PlanSnapshotTable
  post: PostTable
  post_holding: PostHoldingTable
  progress_entry: ProgressEntryTable
  publication: PublicationTable
  question: QuestionTable
  question_entry: QuestionEntryTable
  registry_entry: RegistryEntryTable
  reminder_choice: ReminderChoiceTable
  result_version: ResultVersionTable
  result_withdrawal: ResultWithdrawalTable
  role_grant: RoleGrantTable
  setting: SettingTable
  shared_measure: SharedMeasureTable
  shared_measure_withdrawal: SharedMeasureWithdrawalTable
  sign_off: SignOffTable
  staff_survey: StaffSurveyTable
  staff_survey_address: StaffSurveyAddressTable
  staff_survey_ballot: StaffSurveyBallotTable
  staff_survey_column: StaffSurveyColumnTable
  staff_survey_leaf: StaffSurveyLeafTable
  staff_survey_ledger: StaffSurveyLedgerTable
  staff_survey_lock: StaffSurveyLockTable
  staff_survey_printing: StaffSurveyPrintingTable
  staff_survey_progress: StaffSurveyProgressTable
  staff_survey_revision: StaffSurveyRevisionTable
  staff_survey_sealed_word: StaffSurveySealedWordTable
  staff_survey_slip: StaffSurveySlipTable
  staff_survey_spent: StaffSurveySpentTable
  staff_survey_step: StaffSurveyStepTable
  staff_survey_word: StaffSurveyWordTable
  staff_survey_word_ruling: StaffSurveyWordRulingTable
  submission: SubmissionTable
  survey: SurveyTable
  survey_address: SurveyAddressTable
  survey_answer: SurveyAnswerTable
  survey_arrival: SurveyArrivalTable
  survey_comment: SurveyCommentTable
  survey_comment_ruling: SurveyCommentRulingTable
  survey_count: SurveyCountTable
  survey_gate: SurveyGateTable
  survey_network_day: SurveyNetworkDayTable
  survey_placement: SurveyPlacementTable
  survey_revision: SurveyRevisionTable
  survey_step: SurveyStepTable
  survey_tally: SurveyTallyTable
  survey_ticket: SurveyTicketTable
  survey_ticket_batch: SurveyTicketBatchTable
  verification: VerificationTable
  weak_point_decision: WeakPointDecisionTable
  withdrawal: WithdrawalTable
}

export interface ActivityTable {
  agency_id: string
  id: string
  at: string
  person_id: string
  person_name: string
  post: string | null
  act: string
  subject_kind: string
  subject_id: string
  subject_name: string
  before: unknown
  after: unknown
}

export interface AgencyTable {
  id: string
  code: string
  name: string
  district: string
  province: string
  recorded_at: string
  type: Generated<string>
  logo_sha256: string | null
  search_text: Generated<string>
}

export interface AgencySetUpTable {
  agency_id: string
  step: string
  fiscal_year: number | null
  practice_fact: string | null
  begun_by: string
  begun_at: string
  finished_at: string | null
}

export interface AgencySettingTable {
  agency_id: string
  name: string
  value: unknown
  changed_at: string
  changed_by: string
}

export interface AgencyVerificationTable {
  agency_id: string
  id: string
  fiscal_year: number
  ordinal: number
  kind: string
  withdraws: string | null
  edition: number
  words: string
  person_name: string
  province: string | null
  district: string | null
  recorded_at: string
  recorded_by: string
}

export interface AssessmentStepTable {
  agency_id: string
  id: string
  fiscal_year: number
  kind: string
  content: unknown
  recorded_at: string
  recorded_by: string
}

export interface AssessorSeatTable {
  agency_id: string
  id: string
  fiscal_year: number
  seat: number
  person_id: string | null
  recorded_at: string
  recorded_by: string
}

export interface CalendarFeedTable {
  id: string
  person_id: string
  agency_id: string | null
  token_sha256: string
  made_at: string
}

export interface CaptureTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  answer_id: string
  url: string
  warc_sha256: string | null
  payload_sha256: string | null
  captured_at: string
  outcome: string
  reason: string | null
  status: number | null
  final_url: string | null
  recorded_at: string
  recorded_by: string
}

export interface ChallengeTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  kind: string
  ordinal: number
  answer_id: string | null
  received_on: string
}

export interface ChallengeReplyTable {
  agency_id: string
  id: string
  challenge_id: string
  outcome: string
  words: string
  link: string
  replied_on: string
  took_days: number
  recorded_at: string
  recorded_by: string
}

export interface ChallengeVoiceTable {
  agency_id: string
  id: string
  challenge_id: string
  receipt: string
  received_on: string
  has_words: boolean
}

export interface ChallengeWordsTable {
  agency_id: string
  voice_id: string
  words: string
}

export interface ChallengeWordsRulingTable {
  agency_id: string
  id: string
  voice_id: string
  withheld: string | null
  recorded_at: string
  recorded_by: string
}

export interface DisclosureAnswerTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  answer: string
  links: unknown
  explanation: string
  elements: string[]
  none_reason: string
  none_on: string | null
  updated_on: string | null
  months: unknown
  recorded_at: string
  recorded_by: string
}

export interface DisclosureDocumentTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  title: string
  file: unknown
  table_sha256: string | null
  recorded_at: string
  recorded_by: string
}

export interface DisclosureDocumentWithdrawalTable {
  agency_id: string
  id: string
  document_id: string
  withdrawn: boolean
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface DisclosureOwnerTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  division_id: string | null
  due_on: string | null
  recorded_at: string
  recorded_by: string
}

export interface DisclosureStepTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  kind: string
  answer_id: string
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface DivisionTable {
  agency_id: string
  id: string
  name: string
  position: number
  recorded_at: string
  closed_at: string | null
  former_names: Generated<string[]>
}

export interface EvidenceTable {
  agency_id: string
  id: string
  fiscal_year: number
  recorded_at: string
  recorded_by: string
}

export interface EvidenceLinkTable {
  agency_id: string
  id: string
  evidence_id: string
  fiscal_year: number
  measure_id: string | null
  item_code: string | null
  proves: string
  recorded_at: string
  recorded_by: string
}

export interface EvidenceVersionTable {
  agency_id: string
  id: string
  evidence_id: string
  ordinal: number
  kind: string
  title: string
  on_day: string | null
  place: string
  purpose: string
  channel: string | null
  members: string[]
  minutes: string
  url: string
  capture: unknown
  files: unknown
  sensitivity: string
  supersedes: string | null
  redactions: unknown
  recorded_at: string
  recorded_by: string
}

export interface EvidenceWithdrawalTable {
  agency_id: string
  id: string
  evidence_id: string
  link_id: string | null
  withdrawn: boolean
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface ImportedPaperTable {
  agency_id: string
  id: string
  plan_id: string
  ordinal: number
  sha256: string
  file_name: string
  byte_length: number
  format: string
  paper: string | null
  answers: string | null
  front_matter: unknown
  unread: unknown
  inferred: unknown
  recorded_at: string
  recorded_by: string
}

export interface InstallationActivityTable {
  id: string
  at: string
  person_id: string
  person_name: string
  act: string
  subject_kind: string
  subject_id: string
  subject_name: string
  before: unknown
  after: unknown
}

export interface ItasTickTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  digest: string
  entered: boolean
  recorded_at: string
  recorded_by: string
}

export interface ItemClarificationTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  words: string
  recorded_at: string
  recorded_by: string
}

export interface ItemMarkTable {
  agency_id: string
  id: string
  fiscal_year: number
  item_code: string
  seat: number
  round: string
  mark: number
  reason: string
  passage: string
  recorded_at: string
  recorded_by: string
}

export interface LetterTable {
  agency_id: string
  id: string
  fiscal_year: number
  ordinal: number
  kind: string
  content: unknown
  recorded_at: string
  recorded_by: string
}

export interface LineCodeTable {
  person_id: string
  code_sha256: string
  consented_at: string
  expires_at: string
}

export interface LineLinkTable {
  person_id: string
  line_user_id: string
  consented_at: string
  linked_at: string
  is_chosen: boolean
  is_blocked: boolean
  said_at: string
}

export interface LinkCheckTable {
  agency_id: string
  id: string
  url: string
  run_id: string | null
  started_at: string
  outcome: string
  reason: string | null
  status: number | null
  redirects: unknown
  final_url: string | null
  type: string | null
  bytes: number | null
  sha256: string | null
  etag: string | null
  last_modified: string | null
  took_ms: number
  findings: unknown
  recorded_at: string
  recorded_by: string
}

export interface LinkRulingTable {
  agency_id: string
  id: string
  url: string
  verdict: string | null
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface LinkRunTable {
  id: string
  agency_id: string | null
  fiscal_year: number | null
  item_code: string | null
  cause: string
  asked_at: string
  asked_by: string
  begun_at: string | null
  finished_at: string | null
  links: number | null
  held_by: string | null
  held_until: string | null
}

export interface LoginTable {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  username: string | null
  display_username: string | null
  two_factor_enabled: boolean | null
  created_at: string
  updated_at: string
}

export interface LoginAccountTable {
  id: string
  login_id: string
  account_id: string
  provider_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: string | null
  refresh_token_expires_at: string | null
  scope: string | null
  password: string | null
  created_at: string
  updated_at: string
}

export interface LoginChallengeTable {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}

export interface LoginPasskeyTable {
  id: string
  login_id: string
  name: string | null
  public_key: string
  credential_id: string
  counter: number
  device_type: string
  backed_up: boolean
  transports: string | null
  aaguid: string | null
  created_at: string | null
}

export interface LoginSecondFactorTable {
  id: string
  login_id: string
  secret: string
  backup_codes: string
  verified: boolean | null
  failed_verification_count: number | null
  locked_until: string | null
}

export interface LoginSessionTable {
  id: string
  login_id: string
  token: string
  expires_at: string
  ip_address: string | null
  user_agent: string | null
  created_at: string
  updated_at: string
}

export interface MeasureVersionTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  ordinal: number
  kind: string
  imported_paper_id: string | null
  no: number
  instrument: string | null
  indicator: string
  codes: string[]
  subject: string
  parts: string[]
  measures: string[]
  units: string[]
  posts: string[]
  period_from: string | null
  period_to: string | null
  period_printed: string | null
  steps: string[]
  follow_up: string[]
  position: number
  source: unknown
  recorded_at: string
  recorded_by: string
  reason: Generated<string>
  expected_evidence: Generated<string[]>
  budget_baht: number | null
  budget_from: string | null
  origin: unknown
}

export interface NotificationTable {
  id: string
  person_id: string
  day: string
  kind: string
  agency_id: string | null
  unit: string | null
  channel: string
  try_at: string | null
  recorded_at: string
  recorded_by: string
}

export interface NotificationAttemptTable {
  id: string
  at: string
  channel: string
  purpose: string
  recipient: string
  outcome: string
  answer: number | null
  asked_by: string
}

export interface NotificationMatterTable {
  notification_id: string
  ordinal: number
  person_id: string
  agency_id: string
  fiscal_year: number
  subject: string
  kind: string
  grade: number
  measure_id: string | null
  title: string
  units: string[]
  due_day: string | null
  days: number | null
  day: string
}

export interface NotificationTryTable {
  notification_id: string
  ordinal: number
  at: string
  outcome: string | null
  answer: number | null
  channel: Generated<string>
}

export interface NudgeTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  entry_id: string | null
  units: string[]
  note: string
  person_name: string
  post: string
  recorded_at: string
  recorded_by: string
}

export interface OneTimeLinkTable {
  token_sha256: string
  kind: string
  person_id: string | null
  agency_id: string | null
  issued_at: string
  issued_by: string
  expires_at: string
  used_at: string | null
}

export interface PersonTable {
  id: string
  name: string
  email: string | null
  erased_at: string | null
  recorded_at: string
  proposed_sign_in_name: string | null
  language: string | null
  email_consented_at: string | null
}

export interface PlanTable {
  agency_id: string
  id: string
  fiscal_year: number
  facts: Generated<number>
  recorded_at: string
}

export interface PlanSnapshotTable {
  agency_id: string
  digest: string
  plan_id: string
  content: string
  recorded_at: string
  recorded_by: string
}

export interface PostTable {
  agency_id: string
  id: string
  division_id: string | null
  name: string
  position: number
  recorded_at: string
  closed_at: string | null
}

export interface PostHoldingTable {
  agency_id: string
  id: string
  post_id: string
  person_id: string
  acting: boolean
  order_no: string | null
  from_day: string
  until_day: string | null
  recorded_at: string
}

export interface ProgressEntryTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  ordinal: number
  imported_paper_id: string | null
  stage: string
  percent: number | null
  statement: string
  outcome: string[]
  evidence: string[]
  reported_on: string | null
  recorded_at: string
  recorded_by: string
  steps: Generated<unknown>
  percent_reason: Generated<string>
  finished_on: string | null
}

export interface PublicationTable {
  agency_id: string
  id: string
  plan_id: string
  number: number
  digest: string
  approval_id: string
  note: string
  recorded_at: string
  recorded_by: string
}

export interface QuestionTable {
  agency_id: string
  id: string
  fiscal_year: number
  measure_id: string | null
  measure_title: string | null
  recorded_at: string
}

export interface QuestionEntryTable {
  agency_id: string
  id: string
  question_id: string
  ordinal: number
  kind: string
  words: string
  person_name: string
  post: string | null
  province: string | null
  district: string | null
  recorded_at: string
  recorded_by: string
}

export interface RegistryEntryTable {
  code: string
  name: string
  type: string
  district: string
  province: string
  search_text: string
  seen_at: string
  gone_at: string | null
}

export interface ReminderChoiceTable {
  person_id: string
  mail: boolean
  minute: number
  changed_at: string
}

export interface ResultVersionTable {
  agency_id: string
  id: string
  fiscal_year: number
  ordinal: number
  framework_id: string
  scores: unknown
  origin: string
  file_name: string
  sha256: string | null
  recorded_at: string
  recorded_by: string
}

export interface ResultWithdrawalTable {
  agency_id: string
  id: string
  result_id: string
  recorded_at: string
  recorded_by: string
}

export interface RoleGrantTable {
  id: string
  person_id: string
  role: string
  agency_id: string | null
  division_id: string | null
  province: string | null
  district: string | null
  granted_at: string
  granted_by: string
  ended_at: string | null
  ended_by: string | null
}

export interface SettingTable {
  name: string
  value: unknown
  is_secret: boolean
  changed_at: string
  changed_by: string
}

export interface SharedMeasureTable {
  agency_id: string
  id: string
  measure_id: string
  fiscal_year: number
  framework_id: string
  content: unknown
  recorded_at: string
  recorded_by: string
}

export interface SharedMeasureWithdrawalTable {
  agency_id: string
  id: string
  shared_id: string
  recorded_at: string
  recorded_by: string
}

export interface SignOffTable {
  agency_id: string
  id: string
  plan_id: string
  ordinal: number
  kind: string
  digest: string | null
  unit: string | null
  reason: string | null
  delegated_to: string | null
  delegated_to_name: string | null
  order_no: string | null
  signed_by: string | null
  signed_post: string | null
  signed_on: string | null
  person_name: string
  post: string
  recorded_at: string
  recorded_by: string
}

export interface StaffSurveyTable {
  agency_id: string
  id: string
  fiscal_year: number
  code: string
  recorded_at: string
  recorded_by: string
}

export interface StaffSurveyAddressTable {
  code: string
  agency_id: string
  survey_id: string
}

export interface StaffSurveyBallotTable {
  agency_id: string
  survey_id: string
  id: string
  sealed: string
}

export interface StaffSurveyColumnTable {
  agency_id: string
  survey_id: string
  place: number
  entries: unknown
}

export interface StaffSurveyLeafTable {
  agency_id: string
  survey_id: string
  place: number
  kind: string
  body: string
  leaf_hash: string
  signed_note: string
}

export interface StaffSurveyLedgerTable {
  agency_id: string
  id: string
  survey_id: string
  drawn: number
  returned: number
  replaced: number
  on_paper: number
  disputed: number
  witnesses: string
  recorded_at: string
  recorded_by: string
}

export interface StaffSurveyLockTable {
  agency_id: string
  survey_id: string
  public_key: string
  sealed_private_key: string
}

export interface StaffSurveyPrintingTable {
  agency_id: string
  id: string
  survey_id: string
  slips: number
  is_spare: boolean
  recorded_at: string
  recorded_by: string
  is_anew: Generated<boolean>
}

export interface StaffSurveyProgressTable {
  agency_id: string
  survey_id: string
  counted_on: string
  answered: number
}

export interface StaffSurveyRevisionTable {
  agency_id: string
  id: string
  survey_id: string
  content: unknown
  recorded_at: string
  recorded_by: string
}

export interface StaffSurveySealedWordTable {
  agency_id: string
  survey_id: string
  id: string
  sealed: string
}

export interface StaffSurveySlipTable {
  agency_id: string
  survey_id: string
  code_hash: string
}

export interface StaffSurveySpentTable {
  agency_id: string
  survey_id: string
  sealed: string
}

export interface StaffSurveyStepTable {
  agency_id: string
  id: string
  survey_id: string
  kind: string
  content: unknown
  recorded_at: string
  recorded_by: string
}

export interface StaffSurveyWordTable {
  agency_id: string
  id: string
  survey_id: string
  words: string
}

export interface StaffSurveyWordRulingTable {
  agency_id: string
  id: string
  survey_id: string
  word_id: string
  ruling: string
  recorded_at: string
  recorded_by: string
}

export interface SubmissionTable {
  agency_id: string
  idempotency_key: string
  act: string
  digest: string
  fact_id: string
  plan_id: string
  measure_id: string | null
  recorded_at: string
}

export interface SurveyTable {
  agency_id: string
  id: string
  fiscal_year: number
  kind: string
  code: string
  recorded_at: string
  recorded_by: string
}

export interface SurveyAddressTable {
  code: string
  agency_id: string
  survey_id: string
}

export interface SurveyAnswerTable {
  agency_id: string
  survey_id: string
  id: string
  stratum: string
  suffix: string
  arrived_on: string
  half: string
  language: string
  answers: number[]
}

export interface SurveyArrivalTable {
  agency_id: string
  survey_id: string
  bin: string
  n: number
}

export interface SurveyCommentTable {
  agency_id: string
  id: string
  survey_id: string
  words: string
}

export interface SurveyCommentRulingTable {
  agency_id: string
  id: string
  survey_id: string
  comment_id: string
  ruling: string
  recorded_at: string
  recorded_by: string
}

export interface SurveyCountTable {
  agency_id: string
  survey_id: string
  stratum: string
  n: number
  counts: number[]
}

export interface SurveyGateTable {
  agency_id: string
  survey_id: string
  is_open: boolean
  closes_on: string
}

export interface SurveyNetworkDayTable {
  agency_id: string
  survey_id: string
  counted_on: string
  n: number
  networks: number
  largest: number
  herfindahl: number
}

export interface SurveyPlacementTable {
  agency_id: string
  id: string
  survey_id: string
  suffix: string
  name: string
  stratum: string
  retired: boolean
  recorded_at: string
  recorded_by: string
}

export interface SurveyRevisionTable {
  agency_id: string
  id: string
  survey_id: string
  title: unknown
  questionnaire: unknown
  official_url: string | null
  population: number | null
  improved: unknown
  recorded_at: string
  recorded_by: string
}

export interface SurveyStepTable {
  agency_id: string
  id: string
  survey_id: string
  kind: string
  revision_id: string | null
  questionnaire_sha256: string | null
  closes_on: string | null
  reason: string | null
  recorded_at: string
  recorded_by: string
  words_before: number | null
}

export interface SurveyTallyTable {
  agency_id: string
  survey_id: string
  arrived_on: string
  half: string
  suffix: string
  stratum: string
  n: number
}

export interface SurveyTicketTable {
  agency_id: string
  survey_id: string
  code_sha256: string
  batch_id: string
  spent: Generated<boolean>
}

export interface SurveyTicketBatchTable {
  agency_id: string
  id: string
  survey_id: string
  label: string
  tickets: number
  recorded_at: string
  recorded_by: string
}

export interface VerificationTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  ordinal: number
  entry_id: string
  sentence: string
  recorded_at: string
  recorded_by: string
}

export interface WeakPointDecisionTable {
  agency_id: string
  id: string
  fiscal_year: number
  ordinal: number
  score_key: string
  kind: string
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface WithdrawalTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string | null
  ordinal: number
  fact_id: string
  recorded_at: string
  recorded_by: string
}
