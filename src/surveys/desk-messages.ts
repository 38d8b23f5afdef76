import type { Language } from '../basics/bilingual.ts'
import { type SurveyWords, thaiSurveyWords } from './thai-desk-messages.ts'

const en: SurveyWords = {
  link: 'Citizens’ survey (EIT)',
  menuMore: 'Posters with a QR, the survey itself, and how many have answered',
  title: (year) => `Citizens’ survey of ${year}`,
  lead: 'Invite citizens to the NACC’s official EIT, or run a survey of your own. The number of answers is there at any time, and nobody knows who answered what.',
  toStaff: {
    before: 'This page asks citizens. To ask your own staff, go to the',
    link: 'staff survey (IIT)',
  },
  none: 'There is no survey this year yet',
  noneMore:
    'Begin with the official ITAS link that the NACC sent, or choose a questionnaire that is ready, and pin up its poster in a few minutes.',
  noneReader: 'The officer in charge of ITA begins a survey.',
  beginTitle: 'Begin a survey',
  beginMore: 'Begin another',
  way: 'What do you want to begin with?',
  ways: {
    official: 'The official ITAS link',
    framework: 'This year’s EIT questions, as a survey of the agency itself',
    satisfaction: 'The satisfaction of service users',
    blank: 'Questions of your own',
  },
  wayHints: {
    official:
      'Citizens answer in the NACC’s own system. Here are the posters, the short address, and how often people went on from each place.',
    framework:
      'A trial with the same questions. The results are the agency’s, not an ITA score. The wording has not been checked against the NACC’s manual.',
    satisfaction: 'Thirteen questions, ready to use; change them before you open.',
    blank: 'An empty page, with answer scales to choose from.',
  },
  copyWay: (title, year) => `Copy “${title}” of ${year}`,
  offeredWay: (title, agency) => `“${title}” of ${agency}`,
  offeredHint: (fingerprint) =>
    `Questions that another agency offers to all. As long as you change nothing, the fingerprint is the same (${fingerprint}…). The answers are your agency’s alone.`,
  sameAs: 'The same questions as',
  sameAsMore: 'Word by word: the fingerprint is the same',
  copyHint: 'The same questions and address, not open yet; change them before you open.',
  begin: 'Begin',
  kinds: {
    'official-link': 'Official ITAS link',
    own: 'The agency’s own survey',
  },
  states: { draft: 'Not open yet', open: 'Open', paused: 'Paused', closed: 'Closed' },
  published: 'Results published',
  answers: (n) => (n === 1 ? '1 answer' : `${n.toLocaleString('en')} answers`),
  led: (n) =>
    n === 1
      ? 'went on to the official system once'
      : `went on to the official system ${n.toLocaleString('en')} times`,
  ofLeast: (least) => `of at least ${least.toLocaleString('en')}`,
  until: (day) => `until ${day}`,
  closedOn: (day) => `last day ${day}`,
  daysLeft: (days) =>
    days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`,

  next: {
    questions: 'Write the questions first',
    questionsMore:
      'There is nothing to answer yet. Add sections and questions, and see both languages.',
    address: 'Paste the official ITAS link first',
    addressMore: 'Copy it from ITAS, on the page with the agency’s EIT link, and paste it below.',
    open: 'Ready to open',
    openMore:
      'Choose the last day and open. The questions cannot change after that, so that everybody answers the same.',
    gather: 'Taking answers',
    gatherMore: 'Put up posters where people are served, and see which place works.',
    invite: 'Inviting citizens',
    inviteMore:
      'Put up posters where people are served. The NACC’s system counts the answers; here is how often people went on.',
    reached: 'The minimum is reached',
    reachedMore: 'Answers are taken until the last day. More of them show more clearly.',
    paused: 'Paused',
    pausedMore: 'Whoever scans the QR reads that it is paused. Go on below.',
    closed: 'Closed',
    closedMore: 'See the results, read what citizens wrote, and publish.',
    closedLinkMore:
      'The results are in the NACC’s system. The numbers below are how often people went on.',
    published: 'The results are published',
    publishedMore: 'Anybody can see them on the agency’s public page.',
  },
  toQuestions: 'Edit the questions',
  seeQuestions: 'See the questions',
  toPlacements: 'Placements',
  toPosters: 'Posters and words to post',
  toTickets: 'Queue tickets',
  toResults: 'See the results',
  toComments: 'What citizens wrote',
  tools: 'Tools of this survey',
  openForm: 'Open what citizens see',
  shortAddress: 'Short address',
  officialAddress: 'Address of the official system',
  officialNone: 'Not pasted yet',
  questions: 'Questions',
  asked: (questions, ticks) =>
    questions === ticks ? `${questions}` : `${questions}, with ${ticks} things to tick`,
  fingerprint: 'Fingerprint of the questions (SHA-256)',
  fingerprintMore: 'Frozen at opening; it proves that the questions were not changed on the way.',

  live: 'Answers so far',
  liveLed: 'Times that people went on',
  liveNone: 'No answers yet',
  liveNoneLed: 'Nobody has gone on yet',
  refresh: 'See the latest numbers',
  wall: 'Open the live screen',
  wallMore:
    'Only the numbers, for a screen in the meeting room. Where there is script they are read anew every half minute.',
  wallBack: 'Back to managing',
  asAt: (time) => `At ${time.replace('.', ':')}`,
  least: (least, population) =>
    `At least ${least.toLocaleString('en')} answers, of about ${population.toLocaleString('en')} people served`,
  leastLeft: (left) => `${left.toLocaleString('en')} to go`,
  leastDone: 'The minimum is reached',
  leastUnverified:
    'This rule is from one source and has not been checked against the NACC’s manual.',
  leastLed:
    'This is how often people went on, not how many answered: one may press twice, or go on and not answer. ITAS has the real number.',
  leastUnknown:
    'Say below about how many people the agency serves, to learn how many answers are needed at least.',
  noFramework: 'No rule for the minimum of this year is known here.',
  byDay: 'By day',
  byDayLast: (days) => `By day (the last ${days} days)`,
  day: 'Day',
  count: 'Number',
  mostOn: (day, n) => `The most on ${day}: ${n.toLocaleString('en')}`,
  dayTable: 'As a table',
  byPlacement: 'By placement',
  placement: 'Placement',
  noPlacement: 'The short address itself, no placement',
  byStratum: 'By the way they came',
  stratumNever:
    'Answers that came in different ways are looked at apart and never made into one score. The sum says only how many.',
  strata: {
    event: 'With a queue ticket',
    open: 'Scanned an open QR',
    assisted: 'Read out by an official',
    kiosk: 'Kiosk or tablet of the agency',
  },
  strataHints: {
    event: 'Tied to a real visit; one ticket answers once.',
    open: 'Anybody, from a poster, LINE or the website; no random sample.',
    assisted:
      'An official reads out and ticks for people who are not at ease with a phone, or types in paper forms: print the page that citizens see.',
    kiosk: 'One device for many people; it begins anew once an answer is sent.',
  },

  manage: 'Manage',
  lastDay: 'Last day for answers',
  lastDayHint: 'Such as 30/9/2566; answers are taken to the end of that day',
  reason: 'Why',
  reasonHint: 'One sentence, kept in the history of the survey',
  steps: {
    opened: 'Open for answers',
    paused: 'Pause',
    resumed: 'Go on',
    extended: 'Extend',
    closed: 'Close',
    published: 'Publish the results',
    unpublished: 'Take the results back',
    offered: 'Let other agencies use these questions',
    withdrawn: 'Offer these questions no more',
  },
  stepHints: {
    opened: 'Opening freezes the questions. Whoever has the QR or the short address can answer.',
    paused: 'Whoever is answering just now cannot send until it goes on.',
    resumed: 'Answers are taken again at once.',
    extended: 'Moves the last day back; one that is closed opens again.',
    closed: 'Closes before the last day. On the last day it closes by itself.',
    published: 'Results go on the public page by the way answers came, labelled as no ITA score.',
    unpublished: 'They leave the public page; the history says that they were there.',
    offered:
      'Every agency here can begin a survey with them. They see your agency’s name and the fingerprint of the questions, and no answers.',
    withdrawn: 'Other agencies can choose them no more. Whoever did keeps them.',
  },
  history: 'History',
  historyNone: 'It was not opened, paused or closed yet',
  by: (name, at) => `${name} · ${at}`,
  nobody: 'name not known',

  answerIt: 'Answer the survey',

  settings: 'Details',
  titleTh: 'Title',
  titleEn: 'Title in English',
  titleFrozen: 'It was opened, so the title stays',
  population: 'Estimated number of people served in the year',
  populationHint: 'The number typed into ITAS; it gives the least number of answers',
  people: 'people',
  official: 'Official ITAS link',
  officialHint: 'It begins with https://, such as https://itas.nacc.go.th/go/eit/abc123',
  notItas:
    'This address is not of itas.nacc.go.th. Make sure that it is the official survey. Citizens see the name of the website before they go on.',
  improvedTh: 'Improved since last year, in Thai',
  improvedEn: 'Improved since last year, in English',
  improvedHint: 'Shown on the thank-you page, each on a line of its own, such as: more chairs',
  save: 'Save',
  wrong: {
    'way-missing': 'Choose what to begin with',
    'title-missing': 'Give the survey a title in Thai',
    'text-too-long': 'This is too long; shorten it',
    'population-unreadable': 'Type the number of people in digits, such as 1,200',
    'address-wrong': 'Type the whole address, beginning with https://',
    'day-unreadable': 'Type a day such as 30/9/2566',
    'name-missing': 'Name the placement, such as Counter 1',
    'stratum-missing': 'Choose how answers come by this placement',
  },
  refused: {
    'step-not-now': 'It stands otherwise by now; see above what can be done',
    'reason-missing': 'Say why, in one sentence',
    'day-missing': 'Type the last day for answers',
    'day-past': 'The last day cannot be before today',
    'day-too-far': 'The last day is too far away; a year at most',
    'day-not-later': 'The new last day must be after the one before',
    'nothing-asked': 'There are no questions yet; add some before you open',
    'address-missing': 'Paste the official ITAS link first',
    'not-own': 'The results of the official survey are the NACC’s; they are not published here',
    'results-published': 'Take the published results back first, then open it again',
    'closed-today':
      'It was closed today. It can be opened again from tomorrow, so that nobody can tell which answers came later.',
    'changed-meanwhile':
      'Somebody changed it while this page was open. This is the newest; look at it and press again',
    'questions-frozen':
      'It was opened, so its questions and title stay. Copy it as a new survey instead',
    'nothing-before': 'There is no version before this one',
    'not-storable': 'A sign in this cannot be stored; type it anew',
    'title-missing': 'Give the survey a title in Thai',
    'address-not-safe': 'Type the whole address, beginning with https://',
    'placement-missing': 'This placement is not there any more',
    'placement-unnamed': 'Name the placement',
    'placement-twice': 'A placement in use has this name already',
    'placements-enough': 'There are 99 placements already',
    'stratum-stays': 'The way answers come by a placement stays. Retire it and add another instead',
    'agency-missing': 'There is no such agency',
    'survey-missing': 'There is no such survey',
  },

  placementsTitle: 'Where the QR hangs',
  placementsLead:
    'Each placement has a short address of its own, so that you learn which one works, and never who answered.',
  placementsNone: 'There are no placements yet',
  placementsNoneMore:
    'The short address above will do. With placements such as Counter 1, the website and the LINE group you learn where a poster works.',
  addPlacement: 'Add a placement',
  placementName: 'Name',
  placementNameHint: 'Such as Registration counter, LINE group of village 3, website',
  placementStratum: 'How do answers come by it?',
  placementStratumHint: 'This cannot be changed later, as answers are counted apart by it',
  eventByTicket: 'Queue tickets need no placement; print them on their own page.',
  rename: 'Rename',
  retire: 'Retire it',
  restore: 'Use it again',
  retired: 'Retired',
  retiredMore:
    'The address of a retired placement still takes answers and counts them apart, in case an old poster hangs on. That of a kiosk or an official counts as an open code from then on.',
  mainAddress: 'Main address, no placement',
  tooLong: (length, most) =>
    `${length} signs, more than ${most}: the QR gets dense and harder to scan. Ask whoever runs the system for a shorter name.`,
}

/** Words of the officer's side of the citizens' survey. */
export const surveyWords: Readonly<Record<Language, SurveyWords>> = { th: thaiSurveyWords, en }
