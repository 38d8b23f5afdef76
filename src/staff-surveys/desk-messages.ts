import type { Language } from '../basics/bilingual.ts'
import { mostAtOnce } from './field-names.ts'
import { type StaffDeskWords, thaiStaffDeskWords } from './thai-desk-messages.ts'

const answers = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'slip' : 'slips'}`

const en: StaffDeskWords = {
  link: 'Staff survey (IIT)',
  menuMore:
    'Staff draw slips from a box and nobody knows who answered what. Two witnesses open and count it together; anyone can recount it',
  title: (year) => `Staff surveys of ${year}`,
  allOf: (year) => `All staff surveys of ${year}`,
  lead: 'Ask your staff this year’s IIT questions. Everybody draws a slip from a box and answers with its code. Answers stay sealed until two members of the committee open and count them together.',
  official:
    'The official IIT is answered in the NACC’s own system. This is the agency’s own survey, to know early and put things right. Its results are no ITA score.',
  none: 'No staff survey this year yet',
  noneMore:
    'Begin one below. It takes a few minutes, and everything can be changed until the rules are frozen.',
  noneReader: 'The officer in charge of ITA begins a survey.',
  noFramework: (year) => `There are no IIT questions of ${year} here yet`,
  noFrameworkMore:
    'A survey can be begun in a year that has its framework. See the other years in the agency’s menu.',
  beginTitle: 'Begin a survey',
  beginMore: 'Begin another',
  begin: 'Begin',
  asked: (questions, places) => `${questions} questions, ${places} things to tick`,
  unverified: 'The wording of the questions was not checked against the NACC’s manual.',
  newTitle: (year) => `Staff survey of ${year}`,

  stages: {
    planned: 'Plan',
    prepared: 'Freeze rules',
    slips: 'Print slips',
    open: 'Open',
    closed: 'Close',
    counted: 'Count',
    swept: 'Destroy keys',
    published: 'Publish',
  },
  calledOff: 'Called off',
  path: 'The way of this survey',
  stageOf: (at, all) => `Step ${at} of ${all}`,
  here: 'It stands here',
  passed: 'Done',

  next: {
    plan: 'Complete the plan first',
    planMore: 'Everything can be changed until the rules are frozen.',
    prepare: 'Ready to freeze the rules',
    prepareMore:
      'The two witnesses come to this computer together and each types a passphrase. Questions and thresholds are frozen, and the keys are made.',
    slips: 'Slips can be printed',
    slipsMore:
      'Print as many as there are staff, and some spare. The codes stand on paper alone; only hashes that cannot be turned back are kept.',
    open: 'Let everybody draw a slip, then open',
    openMore:
      'Fold the slips into a box before the witnesses. Each person signs the roster and draws their own. Open the survey when you are ready.',
    answering: 'Taking answers',
    answeringMore:
      'Nothing to do. Everybody may be reminded at once, but nobody knows who has not answered.',
    ledger: 'Count the paper slips',
    ledgerMore:
      'Count the signatures and the slips left in the box before the witnesses, and write the numbers down before the answers are opened.',
    count: 'The answers can be counted',
    countMore:
      'The two witnesses type their passphrases together. After counting, the keys and the sealed answers are destroyed.',
    unsettled: 'The slips do not add up yet',
    unsettledMore:
      'Count the slips again before you open the answers. If some really cannot be found, count all the same: the numbers are published as they are.',
    sweep: 'Destroying keys and sealed answers',
    sweepMore:
      'The program does this by itself after counting. Open this page again in a moment. If the computer stops, it goes on when the program starts.',
    publish: 'Counted. Look before you publish',
    publishMore:
      'What is published can be recounted by anybody. It can be taken back, but the record still says that it was published.',
    published: 'Published',
    publishedMore:
      'Anybody sees the results, downloads them to recount, and checks a receipt on the public page.',
    'called-off': 'Called off',
    'called-offMore': 'All answers and keys were destroyed. Nobody read them.',
  },
  to: {
    plan: 'Go to the plan',
    prepare: 'Freeze the rules',
    slips: 'Print slips',
    open: 'Open the survey',
    ledger: 'Enter the slips counted',
    ledgerAgain: 'Change the numbers',
    countAnyway: 'Open and count all the same',
    count: 'Open and count',
    results: 'See the results',
    public: 'See the public page',
    words: 'Words of staff',
    form: 'See the form staff see',
    promise: 'The promise and its limits',
  },
  toSurvey: 'Back to the survey',
  tools: 'Tools of this survey',
  slipsMoreOf: 'Slips and spare slips',
  papers: {
    instructions: 'Instructions',
    roster: 'Roster',
    form: 'Paper form',
    memo: 'Memo',
  },
  address: 'One address for all',
  addressMore: 'There are no personal links. All use one address and the code on their own slip.',
  fingerprint: 'Fingerprint of the rules',
  fingerprintMore:
    'These eight syllables stand on the slips, the form and the memo. If one letter of the rules changes, they change.',
  printed: 'Slips printed',
  slipsCount: answers,
  eligibleCount: (n) => `${n.toLocaleString('en')} people`,
  until: (day) => `Takes answers until ${day}`,
  closedAfter: (day) => `Last day ${day}`,
  daysLeft: (days) => (days === 0 ? 'today is the last day' : `${days} days left`),
  keysMissing: 'The keys of this survey are not on this computer',
  keysMissingMore:
    'It cannot take answers, since its key file in the folder staff-surveys is gone. Keys are in no backup on purpose. If you moved to another computer, move that folder too. If it is really lost, call this survey off and begin another.',

  progress: 'Answers so far',
  progressNone: 'No number yet',
  progressNoneMore:
    'A number appears when a day begins and moves in steps of five, so that nobody can guess who has just answered. There is no score in between for anybody.',
  progressAt: (day) => `when ${day} began`,
  progressAtLeast: (n) => (n === 0 ? 'fewer than 5' : `${n.toLocaleString('en')} or more`),
  progressOf: (n) => `of ${n.toLocaleString('en')} who may answer`,
  progressMore:
    'Once a day, in steps of five. There is nothing finer, and no list of those who have not answered.',
  progressDay: 'When the day began',
  progressTable: 'See as a table',

  plan: 'Plan',
  planFrozen: 'Frozen: it cannot be changed',
  titleTh: 'Title in Thai',
  titleEn: 'Title in English',
  eligible: 'How many staff may answer',
  eligibleHint:
    'Those who have worked long enough by this year’s rule. Only a number; no list is needed.',
  people: 'people',
  slipsUnit: 'slips',
  lastDay: 'Last day for answers',
  lastDayHint: 'Such as 30/9/2569, to the end of that day. It can be extended.',
  witnessOne: 'First witness',
  witnessTwo: 'Second witness',
  witnessHint: 'The name stands on the slips and in the public record.',
  witnessTwoHint: 'Preferably somebody the staff choose themselves.',
  publishes: 'What is published once it is counted',
  publishKinds: {
    columns: 'The answers to each question, question by question',
    sums: 'Mean scores alone',
  },
  publishHints: {
    columns:
      'From 20 answers on, anybody can recount every score. Each question is in an order of its own, so that nobody’s answers can be put together again.',
    sums: 'For small offices. Others can check the numbers and the record, but cannot recount question by question.',
  },
  blind: 'Let the respondent’s device hide answers before they are signed',
  blindHint:
    'Each answer carries a signature that the server gave without seeing it, so a recount shows that none was added or changed. Those without script can answer too, and are counted apart.',
  words: 'Ask for words',
  wordsHint:
    'Off as a rule, since a way of writing tells who wrote. If on, words can be read after counting and from 10 answers on, and are shown where two people say so.',
  on: 'On',
  off: 'Off',
  questions: 'Questions',
  save: 'Save',
  stillMissing: (missing) => `Still missing: ${missing}`,
  missing: {
    'title-missing': 'a title',
    'nothing-asked': 'questions',
    'eligible-missing': 'how many staff may answer',
    'eligible-wrong': 'a right number of staff',
    'day-missing': 'a last day',
    'day-past': 'a last day that is not over',
    'day-too-far': 'a last day within a year',
    'witnesses-missing': 'the names of two witnesses',
    'witnesses-same': 'two witnesses who are not the same person',
  },

  manage: 'What else can be done',
  steps: {
    opened: 'Open the survey',
    extended: 'Extend',
    closed: 'Close the survey',
    published: 'Publish the results',
    unpublished: 'Take the results back',
    'called-off': 'Call the survey off',
  },
  stepHints: {
    opened: 'Whoever holds a slip can answer from now until the last day.',
    extended: 'Moves the last day back. The reason stands in the public record.',
    closed: 'Closes before the last day, for good. On its last day the survey closes by itself.',
    published: 'The results and the files to recount go on the public page.',
    unpublished: 'The results leave the public page. The history still says they were published.',
    'called-off':
      'Destroys all sealed answers and keys without anybody reading them. It cannot be undone.',
  },
  sureCallOff: 'I understand that all answers will be destroyed',
  reason: 'Reason',
  reasonHints: {
    record:
      'One sentence. It becomes public with the results, in the record of this survey: write no names.',
    'called-off':
      'One sentence. It becomes public at once, on the page where staff would answer: write no names.',
    history: 'One sentence, kept in the history.',
  },
  history: 'History',
  happened: {
    prepared: 'Rules frozen',
    opened: 'Opened',
    extended: 'Extended',
    closed: 'Closed',
    counted: 'Answers counted',
    swept: 'Keys and sealed answers destroyed',
    published: 'Results published',
    unpublished: 'Results taken back',
    'called-off': 'Called off',
  },
  historyNone: 'Nothing has happened yet.',
  by: (name, at) => `${name} · ${at}`,
  program: 'the program by itself',
  printing: (n, spare) => `${answers(n)} printed${spare ? ', spare' : ''}`,

  wrong: {
    'title-missing': 'Give the survey a title',
    'text-too-long': 'That is too long. Make it 200 signs at most',
    'eligible-wrong': 'Write a number of people from 1 to 20,000',
    'day-unreadable': 'Write the day like 30/9/2569',
    'day-past': 'The last day must not be before today',
    'witnesses-same': 'The two witnesses must not be the same person',
    'choice-missing': 'Choose one',
    'sure-missing': 'Tick the box first',
    'passphrase-missing': 'Type the passphrase',
    'passphrase-differs':
      'The two do not agree. Both people type again, since passphrases are never kept in the page',
    'passphrase-short':
      'A passphrase is too short: at least 16 signs without hyphens and spaces. Both people type again.',
    'passphrases-equal':
      'The two passphrases are alike. Each person needs one of their own. Both type again.',
    'number-missing': 'Write a number; 0 where there are none',
    'number-wrong': 'Write a whole number that is possible',
    'slips-many': `At most ${mostAtOnce.toLocaleString('en')} slips are printed at once. Print several times instead`,
    'witnesses-missing': 'Write who counted',
    'reason-missing': 'Give a reason in one sentence',
  },
  refused: {
    'step-not-now': 'Things have moved on. See above what can be done now.',
    'reason-missing': 'Give a reason in one sentence first.',
    'day-missing': 'Write the last day for answers.',
    'day-past': 'The last day must not be before today.',
    'day-too-far': 'The last day is too far away: a year at most.',
    'day-not-later': 'The new day must come after the last day as it was.',
    'slips-not-printed': 'Print slips before you open the survey.',
    'not-swept': 'Wait until the program has destroyed the keys and sealed answers, then publish.',
    'changed-meanwhile':
      'Somebody changed this while you had it open. This page shows it as it is now: look, then press again.',
    'policy-frozen':
      'The rules are frozen and cannot be changed. Call this survey off and begin another instead.',
    'not-storable': 'There is a sign that cannot be stored. Type it again.',
    'agency-missing': 'There is no such agency.',
    'key-in-use': 'This form was used already. Open it anew and type again.',
    'survey-missing': 'There is no such survey.',
    'title-missing': 'The plan has no title yet.',
    'nothing-asked': 'The plan has no questions yet.',
    'eligible-missing': 'The plan does not say how many staff may answer.',
    'eligible-wrong': 'The number of staff in the plan is not right.',
    'witnesses-missing': 'The plan lacks the names of two witnesses.',
    'witnesses-same': 'The two witnesses must not be the same person.',
    'keys-missing': 'The keys of this survey are not on this computer, so it cannot go on.',
    'slips-not-now':
      'Slips are printed after the rules are frozen, and further ones until the survey closes.',
    'slips-wrong': 'That number of slips is not right.',
    'nothing-to-replace': 'Nothing was printed yet, so there is nothing to print over again.',
    'ledger-not-now': 'Slips can be counted once the rules are frozen.',
    'ledger-wrong': 'The numbers are not right.',
    'wrong-passphrases':
      'It did not open. The passphrase of one person or of both is wrong; which one cannot be told. Check whose is typed where, then both type again.',
    'too-many-tries': 'Too many tries. Wait a minute and try again.',
    'record-key-changed':
      'The key of the program is another than when the rules were frozen, so the public record cannot be signed. Bring the old key back: see PRONGSAI_SECRET, or the key file in the data folder.',
    'word-missing': 'These words are not there any more.',
    'words-gone': 'These words were deleted.',
    'looks-personal':
      'These words look as if they hold somebody’s number or address. Read them again; if you are sure, tick the box and press again.',
    'not-allowed': 'You may not do this.',
  },
}

/** Words of the office's side of the staff survey. */
export const staffDeskWords: Readonly<Record<Language, StaffDeskWords>> = {
  th: thaiStaffDeskWords,
  en,
}
