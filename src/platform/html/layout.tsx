import type { Child } from 'hono/jsx'
import type { Frame } from './frame.ts'
import { Wordmark } from './icons.tsx'
import { Notice } from './tags.tsx'
import { htmlWords } from './words.ts'

/** A link of the way back, from the first page down. */
export interface Crumb {
  readonly href: string
  readonly text: Child
}

/** The sheet every page is written on: head, links, content, foot. */
export function Layout(props: {
  frame: Frame
  title: string
  children: Child
  /** The pages above this one, nearest last. */
  crumbs?: readonly Crumb[]
  /** Islands this page can use; those not built are left out. */
  islands?: readonly string[]
  /** For pages whose table wants the whole window. */
  wide?: boolean
  /** After how many seconds the page opens itself anew, while work is going on. */
  refresh?: number | null
  /** Said to search engines and link previews. */
  description?: string
}) {
  const { frame } = props
  const words = htmlWords[frame.language]
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.refresh ? <meta http-equiv="refresh" content={String(props.refresh)} /> : null}
        {props.description ? <meta name="description" content={props.description} /> : null}
        <meta property="og:title" content={props.title} />
        <meta name="color-scheme" content="light" />
        {frame.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {frame.css.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={frame.icon} type="image/svg+xml" />
        <link rel="alternate" hreflang={words.languageOf} href={frame.otherLanguage} />
        {(props.islands ?? []).map((name) =>
          frame.islands[name] ? <script type="module" src={frame.islands[name]} /> : null,
        )}
      </head>
      <body class={props.wide ? 'wide' : undefined}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="site-head">
          <div class="sheet">
            <a class="wordmark" href={frame.home}>
              <Wordmark />
              <span>
                <b>โปร่งใส</b> <span lang="en">Prongsai</span>
              </span>
            </a>
            <nav class="site-links" aria-label={words.siteLinks}>
              {frame.links.map((link) => (
                <a href={link.href}>{link.text}</a>
              ))}
              <Who frame={frame} />
              <a class="language" href={frame.otherLanguage} lang={words.languageOf}>
                {words.otherLanguage}
              </a>
            </nav>
          </div>
        </header>
        <div class="sheet">
          {props.crumbs?.length ? (
            <nav class="crumbs" aria-label={words.where}>
              <ol>
                {props.crumbs.map((crumb) => (
                  <li>
                    <a href={crumb.href}>{crumb.text}</a>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          <main id="content" tabindex={-1}>
            <JustDone frame={frame} />
            {props.children}
          </main>
        </div>
        <footer class="site-foot">
          <div class="sheet">
            <p>
              {frame.footnote} <a href={frame.privacy}>{words.privacy}</a>
            </p>
            <p>
              <b>โปร่งใส</b> <span lang="en">Prongsai</span> · {words.tagline}
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** What was just done, above the page it led to. */
function JustDone({ frame }: { frame: Frame }) {
  if (frame.told === null) return null
  const { done, time } = frame.told
  return (
    <div role="status" class="just-done no-print">
      <Notice tone="good" heading={htmlWords[frame.language].done[done](time)} />
    </div>
  )
}

/** Who has signed in with the way out, or the way in. */
function Who({ frame }: { frame: Frame }) {
  const { who } = frame
  const words = htmlWords[frame.language]
  if ('signIn' in who) return <a href={who.signIn}>{words.signIn}</a>
  return (
    <>
      <a href={who.account}>{who.name}</a>
      <form method="post" action={who.signOut} class="act">
        <button type="submit" class="as-link">
          {words.signOut}
        </button>
      </form>
    </>
  )
}
