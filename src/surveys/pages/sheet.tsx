import type { Child } from 'hono/jsx'
import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { formLook } from '../form-look.ts'
import { formWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'

/** What every page of a survey says of itself. */
export interface SheetView {
  readonly language: Language
  readonly isLarge: boolean
  /** Before the name of the survey in the title of the window. */
  readonly title: string
  /** The other language and the other size of print; null shows no switch. */
  readonly switches: { readonly otherLanguage: string; readonly large: string } | null
  readonly head: Child
  readonly children?: Child
  /** Seconds after which the address is visited anew, on a kiosk. */
  readonly restart?: string | null
  readonly script?: string | null
  /** What nobody may take it for; that it is no official EIT unless told. */
  readonly label?: Bilingual
  /** The style of the page; that of the citizens' form unless told. */
  readonly look?: string
  /** Whether other pages learn where somebody came from; they do within the site unless told. */
  readonly isUntold?: boolean
}

/** A whole page of a survey, with its style in it and nothing to fetch but one small script. */
export function sheetHtml(view: SheetView): string {
  const { language, switches, label = ownSurveyLabel, look = formLook } = view
  const words = formWords[language]
  const sheet = (
    <html lang={language} {...(view.isLarge && { class: 'large' })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content={view.isUntold ? 'no-referrer' : 'same-origin'} />
        <meta name="robots" content="noindex" />
        {view.restart ? <meta http-equiv="refresh" content={`15;url=${view.restart}`} /> : null}
        <title>{view.title}</title>
        {/* What LINE and others show of a link: the label goes along. */}
        <meta property="og:title" content={view.title} />
        <meta property="og:description" content={label[language]} />
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: look }} />
        {view.script ? <script src={view.script} defer /> : null}
      </head>
      <body>
        <header>
          <div class="in">
            {switches ? (
              <nav class="ask" aria-label={words.tools}>
                <a href={switches.large}>{view.isLarge ? words.usual : words.large}</a>
                <a href={switches.otherLanguage} lang={language === 'th' ? 'en' : 'th'}>
                  {words.otherLanguage}
                </a>
              </nav>
            ) : null}
            {view.head}
          </div>
          <div class="label">
            <div class="in">{label[language]}</div>
          </div>
        </header>
        <main class="in end">{view.children}</main>
      </body>
    </html>
  )
  return `<!doctype html>${String(sheet)}`
}
