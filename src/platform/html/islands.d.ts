import type { Child } from 'hono/jsx'

/** The custom elements pages may wrap around what already works without them. */
declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'unsaved-guard': { children?: Child }
      'import-drop': { children?: Child }
      'passkey-sign-in': { 'data-label'?: string; 'data-to'?: string }
      'copy-button': { children?: Child; text?: string; done?: string }
    }
  }
}
