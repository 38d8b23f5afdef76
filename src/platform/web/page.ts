import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WebContext } from './env.ts'

/** Answers with a whole page. */
export const page = (c: WebContext, element: Child, status: ContentfulStatusCode = 200) =>
  c.html(`<!DOCTYPE html>\n${String(element)}`, status)
