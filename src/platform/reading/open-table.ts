import type { Inside } from '../../basics/inside.ts'
import { agreementOn, delimiterOf } from '../raw-papers/csv.ts'
import { GatheredText } from './gathered-text.ts'

/** Opens words without any mark of their own; a table by commas is told by its lines agreeing on them. */
export function openTable(text: string): Inside {
  const gathered = new GatheredText()
  const whole = gathered.take(text.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff/, ''))
  const beginning = whole.slice(0, 50_000)
  const delimiter = delimiterOf(beginning)
  const isCsv = delimiter !== null && agreementOn(beginning, delimiter) >= 0.9
  return {
    kind: isCsv ? 'csv' : 'text',
    type: isCsv ? 'text/csv' : 'text/plain',
    title: '',
    parts: [{ kind: 'whole', number: 1, name: '', text: whole, hasPicture: false }],
    pages: 1,
    links: [],
    passwordFields: 0,
    refresh: null,
    hasTextLayer: whole.trim() !== '',
    isCut: gathered.isCut,
    trouble: gathered.isCut ? 'too-long' : null,
  }
}
