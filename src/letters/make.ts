import type { Document } from '../basics/document.ts'
import { announcementLetter, planLetter } from './announcement.ts'
import type { LetterContent, LetterKind } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'
import { memoLetter } from './memo.ts'
import { orderLetter } from './order.ts'
import { activitySheet, minutesLetter, reportLetter } from './sheets.ts'

/** A paper of what was typed into it and what the record knows. */
export function makeLetter(
  kind: LetterKind,
  content: LetterContent,
  matter: LetterMatter,
  words: LetterWords,
): Document {
  switch (kind) {
    case 'order':
      return orderLetter(content, matter, words)
    case 'memo-ask':
    case 'memo-report':
    case 'reminder':
      return memoLetter(content, matter, words)
    case 'announcement':
      return announcementLetter(content, matter, words)
    case 'plan':
      return planLetter(content, matter, words)
    case 'half-year':
    case 'year':
      return reportLetter(content, matter, words, kind === 'half-year')
    case 'activity':
      return activitySheet(content, matter, words)
    case 'minutes':
      return minutesLetter(content, matter, words)
  }
}
