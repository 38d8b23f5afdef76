import { isPageAddress } from '../basics/page-address.ts'

/** The longest address that is kept, in signs. */
export const longestAddress = 2000

/** Whether a text is an address that a campaign may lead to: a page's, over https, and of no great length. */
export const isOfficialAddress = (text: string): boolean =>
  text.length <= longestAddress && /^https:\/\//i.test(text) && isPageAddress(text)

/**
 * Whether an address is of the NACC's own system. Others are allowed, with a warning.
 * @source frameworks' `sampling.access.linkPattern`: https://itas.nacc.go.th/go/eit/…
 */
export const isOfItas = (address: string): boolean =>
  isOfficialAddress(address) && new URL(address).hostname.toLowerCase() === 'itas.nacc.go.th'
