// What the record says of an answer: its words, as they were before and after.
import { toThaiDate } from '../basics/plain-date.ts'
import type { AnswerContent } from './disclosure.ts'

/** The content of an answer in plain words, for the record. */
export const answerSaid = (content: AnswerContent) => ({
  answer: `oit-${content.answer}`,
  ...(content.links.length > 0 && {
    links: content.links.map(({ url, clickPath }) => (clickPath ? `${url} (${clickPath})` : url)),
  }),
  ...(content.explanation !== '' && { explanation: content.explanation }),
  ...(content.elements.length > 0 && { elements: content.elements }),
  ...(content.noneReason !== '' && { noneReason: content.noneReason }),
  ...(content.noneOn !== null && { noneOn: toThaiDate(content.noneOn) }),
  ...(content.updatedOn !== null && { updatedOn: toThaiDate(content.updatedOn) }),
  ...(content.months !== null && {
    months: content.months.map(({ month, answer, url, on, note }) =>
      [month, answer, url, on ?? '', note].filter((each) => each !== '').join(' '),
    ),
  }),
})
