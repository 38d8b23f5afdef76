import type { Language } from '../basics/bilingual.ts'
import { longestReply, longestWords } from './challenge.ts'
import { answerWithin, veryLateAfter } from './clock.ts'
import { type ChallengeWords, thaiChallengeWords } from './thai-messages.ts'

const en: ChallengeWords = {
  link: 'Challenge this item',
  title: 'Challenge what is disclosed',
  lead: 'Anybody may challenge this item. No account, name, address or telephone number is asked for. The challenge goes to the division that looks after the item, and the answer is public.',
  kind: 'What is wrong with this item?',
  kinds: {
    missing: 'It is missing',
    outdated: 'It is outdated',
    unopenable: 'It cannot be opened',
  },
  kindHints: {
    missing: 'What this item must show is not there, or only part of it',
    outdated: 'It is from an earlier year, or there is a newer version',
    unopenable: 'A dead link, a login, or a file that does not open',
  },
  words: 'Anything to add?',
  wordsHint: `Say what is missing, or on which page, in at most ${longestWords} characters. Leave out names, telephone and identity numbers, and anything personal about anybody, yourself included. An officer reads it before the public does.`,
  sure: 'I have checked: the numbers and addresses in my words do not belong to any person',
  trap: 'Leave this field empty',
  send: 'Send the challenge',
  notThis:
    'This is not the place to report corruption or an official: use the agency’s complaint channel or the NACC, which protect whoever reports.',
  kept: 'We keep the item, what is wrong, your words and the day, and nothing else: no address of your device, no cookie. (Whoever runs the server or the network may keep logs of their own.)',
  wrong: {
    'kind-missing': 'Choose what is wrong with this item',
    'words-too-long': `The words are longer than ${longestWords} characters; shorten them`,
    'looks-personal':
      'Something here looks like a telephone number, an e-mail or an identity number. Take it out, or confirm below that it belongs to no person',
    'not-left-empty': 'The field that must stay empty has something in it: clear it and send again',
    'sent-too-soon': 'That was too quick: send it again',
    'form-stale': 'This page was open for too long. What you typed is still here: send it again',
  },
  tooMany: {
    'of-network':
      'Many challenges have come from this network, so this one was not accepted. Try again in an hour, or tomorrow. There is no need to send the same matter twice: the days already count from its first challenge.',
    'of-all':
      'Many people have sent this within an hour, so this one was not accepted. The earlier ones have reached the office and their days are counting. Try again later.',
  },
  storable: 'These words have a character that cannot be stored: type them again and send',

  receiptTitle: 'Receipt of a challenge',
  receiptLead:
    'Write down this number or keep the address of this page: you can come back for the answer without an account.',
  number: 'Receipt number',
  about: 'About',
  receivedOn: 'Received on',
  received: (day) => `received on ${day}`,
  yourWords: 'Your words',
  wordsNone: 'You wrote none',
  wordsWaiting: 'Not shown yet: an officer has still to read them',
  wordsAreShown: 'Shown to the public',
  wordsWithheld: (why) => `Not shown: ${why}`,
  withheld: {
    'personal-data': 'about a person (deleted)',
    insult: 'defaming or abusive',
    'other-matter': 'not about this item',
  },
  joined: (count) => `The same matter was sent ${count} times; the days count from the first`,
  toItem: 'See this item and all answers',
  print: 'This page can be printed',

  publicTitle: 'Challenges by citizens',
  publicNone: 'Nobody has challenged this item yet',
  times: (count) => (count === 1 ? 'sent once' : `sent ${count} times`),
  timesNote: 'The number of times it was sent, not of people',
  waitingWords: (count) =>
    count === 1
      ? 'One message is not shown yet: an officer has still to read it'
      : `${count} messages are not shown yet: an officer has still to read them`,
  withheldWords: (count, why) => `${count} not shown: ${why}`,
  said: 'In the citizens’ words',
  answer: 'The agency’s answer',
  moreAnswer: 'Added to the answer',
  noAnswer: 'The agency has not answered yet',
  outcomes: {
    mended: 'Mended',
    'already-there': 'Was there already',
    'none-held': 'There is none',
    'other-item': 'Belongs to another item',
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
    'in-time': 'Waiting for an answer',
    'due-soon': 'Answer due soon',
    late: 'Answer overdue',
    'very-late': 'Long overdue',
  },
  answered: 'Answered',
  late: (days) =>
    days === 0 ? 'just overdue' : days === 1 ? '1 working day late' : `${days} working days late`,
  promise: `The ${answerWithin} working days are this platform’s practice, not a deadline set by law. After ${veryLateAfter} working days an answer counts as long overdue.`,

  deskTitle: 'Challenges by citizens',
  deskLead: `Answer within ${answerWithin} working days. The public sees the challenge, the answer and the days it took. Nobody knows who sent it.`,
  deskNone: 'No item of this year has been challenged',
  deskNoneMore:
    'When a citizen challenges an item, it appears here with the day its answer is due.',
  waiting: (count) => `${count} waiting`,
  lateCount: (count) => `${count} overdue`,
  done: (count) => `${count} answered`,
  noDivision: 'No division looks after this item yet',
  wordsToRead: (count) => (count === 1 ? '1 message to read' : `${count} messages to read`),
  openAt: 'Open this item on the desk',
  publicPage: 'Its public page',
  wordsTitle: 'What was written',
  wordsLead:
    'The public sees only the words you choose to show. The challenge itself and its days are public either way.',
  wordsMayNot: 'The ITA officer decides which words are shown',
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
    'The first answer stopped the count of days. It stays as it is; you may add to it.',
  outcome: 'What came of it?',
  outcomeHints: {
    mended: 'The item was published again (the system checks that it was, after the challenge)',
    'already-there': 'It was there before; say where',
    'none-held': 'The agency has no such information; say why',
    'other-item': 'What is asked for belongs to another item; say which',
  },
  replyWords: 'The answer to the public',
  replyWordsHint: `Say what was done, in at most ${longestReply} characters. It is the agency’s answer: no name is needed.`,
  replyLink: 'Where it can be seen',
  replySure:
    'The telephone numbers and e-mail addresses here belong to the office, not to a person',
  sendReply: 'Publish the answer',
  wrongReply: {
    'outcome-missing': 'Choose what came of it',
    'words-missing': 'Write the answer',
    'words-too-long': `The answer is longer than ${longestReply} characters`,
    'link-wrong': 'A web address must begin with http:// or https://',
    'looks-personal':
      'Something here looks like a telephone number, an e-mail or an identity number. Take it out, or confirm that it belongs to the office',
  },
  refused: {
    'nothing-published':
      'This item has not been published again since it was challenged. Publish the mended version first, or choose another outcome.',
    'changed-meanwhile':
      'Somebody has answered in the meantime. Read that answer, and send again if there is more to say.',
    'looks-personal':
      'These words look personal. If you have checked that they are not, tick the box before showing them; otherwise withhold them.',
    'words-gone': 'These words have been deleted.',
    'challenge-missing': 'There is no such challenge.',
    'not-storable': 'These words have a character that cannot be stored. Type them again and send.',
  },
}

/** Every sentence about challenges, in both languages; Thai is the source. */
export const challengeWords: Readonly<Record<Language, ChallengeWords>> = {
  th: thaiChallengeWords,
  en,
}
