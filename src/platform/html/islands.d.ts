import type { Child } from 'hono/jsx'

/** The custom elements pages may wrap around what already works without them. */
declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'unsaved-guard': { children?: Child }
      'measure-grid': { children?: Child }
      'agency-search': {
        children?: Child
        source: string
        pick?: string | undefined
        found: string
        none: string
        label: string
      }
      'live-look': { children?: Child }
      'live-numbers': { children?: Child }
      'import-drop': { children?: Child }
      /** Words is JSON: what it says in the language of the page. */
      'evidence-drop': { children?: Child; words: string }
      'report-outbox': { children?: Child; owner: string; words: string }
      'passkey-button': {
        act: 'sign-in' | 'add'
        /** What the button says. */
        label: string
        /** The origin passkeys work on. */
        origin: string
        /** Where to go afterwards. */
        to: string
        /** What the new passkey is called, and whose it is. */
        name?: string
        owner?: string
        'in-line': string
        'out-of-line': string
        elsewhere: string
        failed: string
        /** Said where one must sign in again before adding one. */
        stale?: string
      }
      'copy-button': { children?: Child; text?: string; done?: string; exact?: boolean }
    }
  }
}
