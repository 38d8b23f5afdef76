import type { HeaderList, Visitor } from './visited.ts'

/** The name by which robots.txt may address us. */
export const product = 'Prongsai'

/**
 * How a visitor names itself: the product and where to complain. Some hosts refuse whoever has "link" in the name,
 * and others odd signs, so a contact with either stands in From alone, where it is a mail address.
 */
export function namesItself({ contact }: Visitor): HeaderList {
  const said = contact.trim()
  const plain = /^[\w.+@:/~%?=&#-]{3,200}$/.test(said)
  const agent = plain && !/link/i.test(said) ? `${product} (+${said})` : product
  const isMail = plain && /^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(said)
  return isMail
    ? [
        ['user-agent', agent],
        ['from', said],
      ]
    : [['user-agent', agent]]
}
