import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ButtonLink } from '../html/buttons.tsx'
import { Layout } from '../html/layout.tsx'
import type { WebContext } from './env.ts'
import { page } from './page.ts'
import { backHome, beginThere, type Trouble, troubleWords } from './words.ts'

const statusOf: Record<Trouble, ContentfulStatusCode> = {
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'wrong-format': 415,
  'form-unreadable': 400,
  'from-elsewhere': 403,
  'wrong-host': 421,
  'not-allowed': 403,
  'no-agency-yet': 403,
  'signed-out': 401,
  'too-many-attempts': 429,
  'too-long-to-print': 422,
  'disk-full': 507,
  'our-fault': 500,
}

/** Answers with a page that says in plain words what is wrong and what to do; `first` is where to begin instead. */
export function trouble(c: WebContext, what: Trouble, reference?: string, first?: string) {
  const language = c.get('language')
  const frame = c.get('frame')
  const { heading, sentence } = troubleWords[language][what]
  return page(
    c,
    <Layout frame={frame} title={heading}>
      <div class="page-head">
        <h1>{heading}</h1>
      </div>
      <p class="lead">{sentence}</p>
      {reference ? <p class="typed">{reference}</p> : null}
      <div class="buttons">
        {first ? <ButtonLink href={first}>{beginThere[language]}</ButtonLink> : null}
        <ButtonLink href={frame.home} quiet={first !== undefined}>
          {backHome[language]}
        </ButtonLink>
      </div>
    </Layout>,
    statusOf[what],
  )
}
