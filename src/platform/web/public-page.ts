import type { WebContext } from './env.ts'

/** Whether a page is the same for everybody: the first page and public pages, asked for by a citizen. Their forms change nothing, only lead on, or have a stamp of their own (form-stamp.ts). */
export const isForEverybody = (c: WebContext): boolean =>
  c.get('actor').kind === 'citizen' &&
  /^(\/en)?\/?$|^(\/en)?\/[aisq]\//.test(new URL(c.req.url).pathname)
