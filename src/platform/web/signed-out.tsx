import { HiddenFields, Submit } from '../html/buttons.tsx'
import { Layout } from '../html/layout.tsx'
import { PageHead } from '../html/page-head.tsx'
import { typedForm } from './body.ts'
import type { WebContext } from './env.ts'
import { page } from './page.ts'
import { trouble } from './trouble.tsx'
import { resendWords, troubleWords } from './words.ts'

/**
 * What somebody sent after their session had ended: kept in the page itself, to be sent again after
 * signing in in another tab. Nothing is kept here, and passwords not even there.
 */
export async function signedOut(c: WebContext, signIn: string): Promise<Response> {
  const typed = await typedForm(c)
  // A file cannot be put back into a form: the page before still has it.
  if (!typed.ok) return trouble(c, 'signed-out')
  const language = c.get('language')
  const frame = c.get('frame')
  const words = resendWords[language]
  const fields = Object.entries(typed.value).filter(([name]) => !isSecret(name))
  return page(
    c,
    <Layout frame={frame} title={troubleWords[language]['signed-out'].heading}>
      <PageHead title={troubleWords[language]['signed-out'].heading} under={words.lead} />
      <ol>
        <li>
          <a href={signIn} target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </li>
        <li>{words.comeBack}</li>
      </ol>
      <form method="post" action={new URL(c.req.url).pathname}>
        {fields.flatMap(([name, values]) =>
          values.map((value) => <HiddenFields values={{ [name]: value }} />),
        )}
        <div class="buttons">
          <Submit>{words.again}</Submit>
        </div>
      </form>
    </Layout>,
    401,
  )
}

const isSecret = (field: string) =>
  field === 'from-page' || /password|secret|token|code|again/i.test(field)
