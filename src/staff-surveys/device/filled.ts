import { notKnown, notTicked, type Ticked } from '../../surveys/ticked.ts'
import { qualityOf } from '../quality.ts'
import { randomBytes } from './blinding.ts'
import { hexOf } from './numbers.ts'
import type { Waiting } from './waiting.ts'

/** A form as it goes out: what was ticked at each place and the quality, the code, and words apart from both. */
export function filledIn(form: HTMLFormElement): Waiting {
  const fields = new FormData(form)
  const said = (name: string) => String(fields.get(name) || '')
  const answers: Ticked[] = []
  while (answers.length < +(form.dataset['places'] || 0))
    answers.push(tickedIn(said(`q${answers.length}`)))
  const text = said('words')
  return {
    code: said('code'),
    // How long it took is told to nobody: only whether anybody can have read it.
    ticked: [...answers, qualityOf(answers, performance.now() / 1000)],
    words: text ? { id: newUuid(), text } : undefined,
    wantsReceipt: !!said('receipt'),
  }
}

/** What a field of a place says, as `readAnswers` of the server reads it. */
const tickedIn = (value: string): Ticked => (value === 'x' ? notKnown : value ? +value : notTicked)

const newUuid = () => hexOf(randomBytes(16)).replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-')
