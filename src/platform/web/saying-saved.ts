import { timeOf } from '../../basics/instant-text.ts'
import type { Done, Frame } from '../html/frame.ts'
import type { WebContext, World } from './env.ts'

/** Answers a form that saved something: leads on to a page, which says what was done and at what o'clock. */
export const sayingSaved = (
  c: WebContext,
  { clock }: Pick<World, 'clock'>,
  address: string,
  done: Done = 'saved',
): Response => c.redirect(withDone(address, done, timeOf(clock.now())), 303)

/** An address that says what was just done, and at what o'clock in Thailand: "14.32". */
export function withDone(address: string, done: Done, time: string): string {
  const [page = '', ...part] = address.split('#')
  const said = `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams({ done, at: time })}`
  return [said, ...part].join('#')
}

/** What an address says was just done; null where it says nothing we wrote. */
export function doneIn(search: string): Frame['told'] {
  const said = new URLSearchParams(search)
  const [done, time] = [said.get('done'), said.get('at') ?? '']
  if ((done !== 'saved' && done !== 'removed') || !/^([01]\d|2[0-3])\.[0-5]\d$/.test(time))
    return null
  return { done, time }
}

/** The same query without it. */
export function withoutDone(search: string): string {
  const said = new URLSearchParams(search)
  if (!said.has('done')) return search
  said.delete('done')
  said.delete('at')
  return said.size === 0 ? '' : `?${said}`
}
