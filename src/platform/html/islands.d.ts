import type { Child } from 'hono/jsx'

/** The custom elements pages may wrap around what already works without them. */
declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'unsaved-guard': { children?: Child }
      'import-drop': { children?: Child }
      'copy-button': { children?: Child; text?: string; done?: string }
    }
  }
}
