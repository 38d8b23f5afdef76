import type { Child } from 'hono/jsx'
import type { WebContext } from './env.ts'

/** A part of a page that a higher slice gives to one below it, about what the page is about. */
export type Beside<At> = (c: WebContext, at: At) => Promise<Child>
