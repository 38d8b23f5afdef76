import { button, link, piece } from './page-parts.ts'

interface Words {
  readonly missingOne: string
  /** With # for the number. */
  readonly missingMany: string
  readonly missingSay: string
  readonly emptySay: string
  readonly answerRest: string
  readonly sendAnyway: string
  readonly notAnswered: string
}

/** The groups of a form in which nothing is ticked. */
export function missingIn(form: HTMLFormElement): Element[] {
  const groups: Element[] = []
  for (const group of Array.from(form.querySelectorAll('fieldset[id]')))
    if (!group.querySelector(':checked')) groups.push(group)
  return groups
}

/**
 * The notice about them, as the server writes it: once, with a link to each and the two ways. A form without
 * any answer is none, and cannot be sent.
 */
export function missingNotice(
  groups: Element[],
  words: Words,
  send: (() => void) | null,
): HTMLElement {
  const list = piece('ul', '')
  for (const group of groups) {
    list.appendChild(piece('li', '', link('', calledIn(group), `#${group.id}`)))
    const legend = group.querySelector('legend')
    if (legend && !group.querySelector('.miss'))
      group.insertBefore(piece('p', 'miss', words.notAnswered), legend.nextSibling)
  }
  const first = groups[0]
  const ways = piece('p', '', link('go', words.answerRest, `#${first ? first.id : ''}`))
  if (send) ways.appendChild(button('go quiet', words.sendAnyway, send))
  const title =
    groups.length === 1 ? words.missingOne : words.missingMany.replace('#', `${groups.length}`)
  const say = piece('p', '', send ? words.missingSay : words.emptySay)
  return piece('div', 'notice', piece('h2', '', title), say, ways, list)
}

/** Takes the mark from a group that was answered meanwhile. */
export function answered(target: EventTarget | null): void {
  const group = target instanceof Element ? target.closest('fieldset') : null
  const mark = group ? group.querySelector('.miss') : null
  if (mark && mark.parentNode === group) mark.remove()
}

/** A group by its question, and by its part where it has several. */
function calledIn(group: Element): string {
  const own = legendOf(group)
  const outer = group.parentElement ? group.parentElement.closest('fieldset') : null
  return outer ? `${legendOf(outer)}: ${own}` : own
}

const legendOf = (group: Element) => {
  const legend = group.querySelector('legend')
  return legend ? (legend.textContent || '').trim() : ''
}
