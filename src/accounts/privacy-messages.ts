import type { Language } from '../basics/bilingual.ts'
import { type PrivacyWords, thaiPrivacyWords } from './thai-privacy-messages.ts'

const en: PrivacyWords = {
  title: 'Personal data',
  lead: 'This installation keeps as little personal data as the official work of its agencies needs, under the Personal Data Protection Act B.E. 2562 (PDPA).',
  citizensTitle: 'Citizens who look at public pages',
  citizens: [
    'No sign-in, no cookie, no visitor counter, and nothing is asked of any other website.',
    'The installation does not write down the IP addresses of those who look.',
  ],
  keptTitle: 'What is kept of those who work here',
  what: 'What',
  why: 'What for',
  ground: 'Legal basis',
  long: 'How long',
  kept: {
    account: {
      what: 'Name, sign-in name, the language chosen, and an e-mail an administrator has entered (its owner can remove it under My account)',
      why: 'To know who recorded something, and to send a link to come in by',
    },
    email: {
      what: 'An e-mail its owner has given under My account',
      why: 'To send links to come in by, links for a new password, and reminders of work that is due',
    },
    'sign-in': {
      what: 'The password as a hash that cannot be read back, the key of the phone’s codes, passkeys, and the browsers signed in with. No IP address is kept.',
      why: 'To sign in safely, and to let the owner end browsers no longer used',
    },
    links: {
      what: 'One-time links and codes handed out (their hashes alone)',
      why: 'To begin, or to choose a new password',
    },
    roles: {
      what: 'Roles in agencies, who gave them, from when to when',
      why: 'To know who had the power to do what at the time',
    },
    posts: {
      what: 'Posts held or acted for, order numbers and dates',
      why: 'So that official papers name the right person',
    },
    work: {
      what: 'Who recorded plans, reports and settings, asked and answered questions, and verified (the public page names only the role and territory of who verified)',
      why: 'So that the origin of official data can be checked',
    },
    record: {
      what: 'The record of work: who, in which post, did what and when, signing in and out included',
      why: 'So that the use of public power can be checked afterwards',
    },
    sending: {
      what: 'What was sent by e-mail and LINE, with the recipient partly masked, and who was reminded of what on which day',
      why: 'To know whether it arrived, and to remind nobody twice of the same (reminders are kept for 30 days at least)',
    },
    reminders: {
      what: 'Whether reminders come by e-mail or LINE and at what time, the LINE user ID that was connected with consent, and the private address of a calendar (its hash alone)',
      why: 'To remind as its owner chose, and to let the owner’s calendar read deadlines',
    },
    challenges: {
      what: 'Words that citizens write with what they say is wrong with an OIT item: no name, account, address of a device or time of whoever sent them, only the day. Words about a person are deleted once the office finds them',
      why: 'So that the office learns what is missing or outdated, and its answer is public',
    },
    surveys: {
      what: 'Answers and words of the citizens’ survey: no name, account, address of a device or exact time of whoever answered, only the day and whether it was morning or afternoon. Words are kept apart from the answers, and deleted once the office finds that they are about a person',
      why: 'So that the office learns what the people it serves think, without learning who answered',
    },
    'staff-surveys': {
      what: 'Answers and words of the staff survey: sealed as they come, under no name, account, address of a device or time, until two members of the committee open them together, and destroyed once counted. What stays is how often each answer was given, shuffled question by question, and words in no order, which are deleted once found to be about a person. The names of the two members stand in the published policy',
      why: 'So that staff can say what they see in their office, and nobody learns who said it',
    },
  },
  grounds: {
    'public-task': 'A task in the public interest or of official authority (section 24 (4))',
    'legal-duty': 'Compliance with the law (section 24 (6)), official information law included',
    consent: 'Consent, which can be withdrawn at any time (section 19)',
  },
  fates: {
    'until-taken-back': 'Until its owner removes it, or the account is erased',
    'goes-when-erased': 'Until the account is erased, and then not a moment longer',
    'stays-as-public-record':
      'Kept as a public record even after erasing, with no more than the name and post beside what was done in office',
    'goes-by-itself': 'Goes by itself after the days the operator has set',
  },
  draftsNote: (days) =>
    `Files given but never saved as a plan go by themselves after ${days} days, and only whoever gave them can open them.`,
  backupNote:
    'Backup files hold the same data; the operator keeps and deletes them by the agency’s own schedule.',
  consentTitle: 'When consent is asked',
  consentMore:
    'Once: when you give an e-mail yourself under My account. The moment of consent and that of removing it are recorded, and the address is not.',
  consents: {
    email:
      'I consent to this e-mail address being kept, to send me links to come in by, links for a new password, and reminders of work that is due (which I can turn off). Without it everything still works, and I can remove it at any time.',
  },
  rightsTitle: 'Your rights',
  rights: [
    'To see and to have a copy of your data (sections 30 and 31): on your own account page.',
    'To have it set right (sections 35 and 36): tell your agency’s administrator.',
    'To have it erased, to object, or to have its use suspended (sections 32 to 34): tell your agency’s administrator. What the law keeps as a public record is excepted.',
    'To complain to the Office of the Personal Data Protection Committee (section 73).',
  ],
  ownMore: 'See and download everything kept about you, at any time.',
  toOwnData: 'See everything kept about me',
  askTitle: 'Whom to ask',
  ask: 'The controller is the agency you work for: ask its administrator or its data protection officer. If you are with no agency any more, ask the operator.',
  ownTitle: 'Everything kept about me',
  ownLead:
    'Every table with data of yours. Passwords, keys and links are not in it: they are secret, or kept only as what cannot be read back.',
  ownFile: 'Download all of it as JSON',
  fields: {
    ...{ name: 'Name', email: 'E-mail', language: 'Language', username: 'Sign-in name' },
    ...{ proposed_sign_in_name: 'Proposed sign-in name', recorded_at: 'Recorded' },
    ...{ two_factor_enabled: 'Codes of the phone', created_at: 'Created' },
    ...{ updated_at: 'Changed', expires_at: 'Expires', user_agent: 'Browser' },
    ...{ provider_id: 'Way to sign in', verified: 'Confirmed', device_type: 'Kind of passkey' },
    ...{ failed_verification_count: 'Wrong codes', backed_up: 'Backed up' },
    ...{ kind: 'Kind', issued_at: 'Issued', used_at: 'Used', role: 'Role' },
    ...{ province: 'Province', district: 'District', granted_at: 'Given', ended_at: 'Ended' },
    ...{ acting: 'Acting', order_no: 'Order number', from_day: 'From', until_day: 'Until' },
    ...{ changed_at: 'Changed', begun_at: 'Begun', finished_at: 'Finished' },
    ...{ at: 'When', person_name: 'Name recorded', post: 'Post', act: 'Act' },
    ...{ subject_name: 'About', channel: 'Channel', purpose: 'For', recipient: 'Recipient' },
    ...{ outcome: 'Outcome', agency_id: 'Agency', email_consented_at: 'E-mail consented to' },
    ...{ day: 'Day', unit: 'Division', title: 'About', due_day: 'Due' },
    ...{ mail: 'By e-mail', minute: 'From minute of the day', made_at: 'Made' },
  },
  yes: 'yes',
  no: 'no',
  rows: (count) =>
    count === 0 ? 'none' : count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`,
  shownRows: (shown, all) =>
    `${shown} of ${all.toLocaleString('en')} entries shown; the JSON file has all`,
  eraseTitle: (name) => `Erase the personal data of ${name}`,
  eraseLead: 'This cannot be undone.',
  eraseGoes: 'What goes',
  eraseGoesList: [
    'Sign-in name, password, passkeys and codes of the phone: they cannot sign in again.',
    'Every browser they are signed in with is ended at once.',
    'E-mail, links and recovery codes.',
    'Every role and every post ends today.',
  ],
  eraseStays: 'What stays',
  eraseStaysList: [
    'Name and post beside what they did in office, in the history of measures and in the record of work: the law keeps these as public records.',
    'Which roles and posts they held, and when.',
  ],
  eraseConfirm: (name) => `I understand, and want to erase the data of ${name}`,
  eraseButton: 'Erase personal data',
  eraseUnconfirmed: 'Tick the box first: erasing cannot be undone',
  refused: {
    'not-allowed': 'You may not erase this person’s data.',
    'person-missing': 'There is no such person in this agency, or they were erased already.',
    'erase-yourself': 'You cannot erase yourself. Ask another administrator.',
    'works-elsewhere':
      'This person still holds a role or post in another agency or above agencies. You can let them go from this agency; for erasing, ask the operator.',
    'last-administrator':
      'They are the last administrator of the agency who can sign in. Give the role to somebody else first.',
    'last-operator': 'They are the last operator. Give the role to somebody else first.',
  },
}

/** The words about personal data. */
export const privacyWords: Readonly<Record<Language, PrivacyWords>> = {
  th: thaiPrivacyWords,
  en,
}
