import type { Typed } from '../html/form-view.ts'
import { typedForm } from './body.ts'
import type { WebContext } from './env.ts'
import { trouble } from './trouble.tsx'

/** Reads the form of a post and goes on with it, or answers with why it cannot be read. */
export async function withForm(
  c: WebContext,
  then: (typed: Typed) => Promise<Response> | Response,
): Promise<Response> {
  const typed = await typedForm(c)
  return typed.ok ? then(typed.value) : trouble(c, typed.reason)
}
