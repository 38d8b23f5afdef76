import type { Language } from '../basics/bilingual.ts'
import { longestReply, longestWords } from './challenge.ts'
import { answerWithin, veryLateAfter } from './clock.ts'
import { type ChallengeWords, thaiChallengeWords } from './thai-messages.ts'

const en: ChallengeWords = {
  link: 'Challenge this item',
  title: 'Challenge what is disclosed',
  lead: 'Anybody may, without an account: no name, address or telephone number is asked. It goes to the division that looks after this item, and the answer is public.',
  kind: 'What is wrong with this item?',
  kinds: {
    missing: 'It is missing',
    outdated: 'It is outdated',
    unopenable: 'It cannot be opened',
  },
  kindHints: {
    missing: 'What this item must show is not there, or not all of it',
    outdated: 'It is of an earlier year, or there is a newer one',
    unopenable: 'A dead link, a login, or a file that does not open',
  },
  words: 'Anything more to say?',
  wordsHint: `What is lacking, or on which page: ${longestWords} characters at most. No names, telephone or identity numbers, and nothing personal about anybody, yourself included. An officer reads it before the public does.`,
  sure: 'I have looked: the numbers and addresses in these words are no person’s',
  trap: 'Leave this field empty',
  send: 'Send the challenge',
  notThis:
    'Reports of corruption or about an official do not belong here: use the agency’s complaint channel or the NACC, which protect whoever reports.',
  kept: 'Kept are the item, the matter, your words and the day, and nothing else: no address of your device, no cookie. (Whoever runs the machine or the network may keep logs of their own.)',
  wrong: {
    'kind-missing': 'Choose what is wrong with this item',
    'words-too-long': `The words are longer than ${longestWords} characters; shorten them`,
    'looks-personal':
      'Something here looks like a telephone number, an e-mail or an identity number. Take it out, or tick below that it is no person’s',
    'not-left-empty':
      'The field that is to be left empty has something in it; delete it and send again',
    'sent-too-soon': 'That was too quick. Send it again',
    'form-stale':
      'This page was open for too long. What you typed is still here: send it once more',
  },
  tooMany: {
    'of-network':
      'Much has come from this network, so this one was not taken. Try again in an hour or tomorrow. The same matter need not be sent twice: its first challenge is counting days already.',
    'of-all':
      'Many have sent this within an hour, so this one was not taken. What came before has reached the office and is counting days. Try again later.',
  },
  storable: 'A sign in these words cannot be stored; type them anew and send again',

  receiptTitle: 'Receipt of a challenge',
  receiptLead:
    'Note this number or keep this address: the answer can be looked up here without an account.',
  number: 'Receipt',
  about: 'Matter',
  receivedOn: 'Received on',
  yourWords: 'Your words',
  wordsNone: 'None were written',
  wordsWaiting: 'Not shown yet: no officer has read them',
  wordsAreShown: 'Shown to the public',
  wordsWithheld: (why) => `Not shown: ${why}`,
  withheld: {
    'personal-data': 'about a person (deleted)',
    insult: 'defaming or abusive',
    'other-matter': 'not about this item',
  },
  joined: (count) => `The same was sent ${count} times; days count from the first`,
  toItem: 'See this item and every answer',
  print: 'This page can be printed',

  publicTitle: 'What citizens challenge',
  publicNone: 'Nobody has challenged this item yet',
  times: (count) => (count === 1 ? 'said once' : `said ${count} times`),
  timesNote: 'How often it was sent, not by how many people',
  waitingWords: (count) =>
    count === 1
      ? 'Words of one of them are not shown yet: an officer is to read them'
      : `Words of ${count} of them are not shown yet: an officer is to read them`,
  withheldWords: (count, why) => `${count} not shown: ${why}`,
  said: 'In citizens’ words',
  answer: 'The agency’s answer',
  moreAnswer: 'Added to the answer',
  noAnswer: 'The agency has not answered yet',
  outcomes: {
    mended: 'Mended',
    'already-there': 'Was there already',
    'none-held': 'There is none',
    'other-item': 'Not a matter of this item',
  },
  took: (days) =>
    days === 0
      ? 'answered on the same day'
      : days === 1
        ? 'took 1 working day'
        : `took ${days} working days`,
  tookLate: (days) => `took ${days} working days, more than ${answerWithin}`,
  see: 'See',
  due: (day) => `to be answered by ${day}`,
  states: {
    'in-time': 'Waits for an answer',
    'due-soon': 'Answer nearly due',
    late: 'Answer overdue',
    'very-late': 'Long overdue',
  },
  answered: 'Answered',
  late: (days) =>
    days === 0 ? 'just overdue' : days === 1 ? '1 working day late' : `${days} working days late`,
  promise: `The ${answerWithin} working days are a practice of this platform, not a term of law; after ${veryLateAfter} it counts as long overdue.`,

  deskTitle: 'Challenges by citizens',
  deskLead: `Answer within ${answerWithin} working days. The public sees question, answer and days taken. Nobody knows who sent them.`,
  deskNone: 'Nothing of this year has been challenged',
  deskNoneMore: 'When a citizen challenges an item it appears here, with the day it is due.',
  waiting: (count) => `${count} waiting`,
  lateCount: (count) => `${count} overdue`,
  done: (count) => `${count} answered`,
  noDivision: 'No division looks after this item yet',
  wordsToRead: (count) => `${count} to read`,
  openAt: 'Open this item at the desk',
  publicPage: 'Its public page',
  wordsTitle: 'What was written',
  wordsLead:
    'The public sees only the words you show. The challenge itself and its clock are public either way.',
  wordsMayNot: 'The ITA officer decides whether words are shown',
  wordsDeleted: '(deleted)',
  show: 'Show to the public',
  withhold: 'Withhold, because',
  withholdButton: {
    'personal-data': 'about a person (delete the words)',
    insult: 'defaming or abusive',
    'other-matter': 'not about this item',
  },
  looksPersonal: (what) => `Looks personal: ${what}`,
  reply: 'Answer the challenge',
  replyMore: 'Add to the answer',
  replyMoreLead:
    'The first answer stopped the clock. What was answered stays as it is; you may add to it.',
  outcome: 'What came of it?',
  outcomeHints: {
    mended: 'The item was published anew (publication since the challenge is checked)',
    'already-there': 'It was there before; say where',
    'none-held': 'The agency holds no such matter; say why',
    'other-item': 'What is asked for is of another item; say which',
  },
  replyWords: 'The answer to the public',
  replyWordsHint: `What was done, in ${longestReply} characters at most. It is the agency’s answer: no name is needed.`,
  replyLink: 'Where it can be seen',
  replySure: 'The telephone numbers and e-mail addresses here are the office’s, no person’s',
  sendReply: 'Publish the answer',
  wrongReply: {
    'outcome-missing': 'Choose what came of it',
    'words-missing': 'Write the answer',
    'words-too-long': `The answer is longer than ${longestReply} characters`,
    'link-wrong': 'A web address begins with http:// or https://',
    'looks-personal':
      'Something here looks like a telephone number, an e-mail or an identity number. Take it out, or tick that it is the office’s',
  },
  refused: {
    'nothing-published':
      'Nothing was published of this item since it was challenged. Publish the mended one first, or choose another outcome.',
    'changed-meanwhile':
      'Somebody has answered meanwhile. Read that answer, and send again if more is to be said.',
    'looks-personal':
      'These words look personal. If you have seen that they are not, tick the box before showing them, or withhold them.',
    'words-gone': 'These words were deleted.',
    'challenge-missing': 'There is no such challenge.',
    'not-storable': 'A sign in these words cannot be stored; type them anew and send again.',
  },
}

/** Every sentence about challenges, in both languages; Thai is the source. */
export const challengeWords: Readonly<Record<Language, ChallengeWords>> = {
  th: thaiChallengeWords,
  en,
}
