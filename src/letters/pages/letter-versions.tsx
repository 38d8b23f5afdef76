import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { type Names, personName } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { LetterKind, LetterVersion } from '../letter.ts'
import { letterPageWords } from '../web-messages.ts'

/** Every version of a paper that was kept, newest first. */
export function LetterVersions(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  kind: LetterKind
  versions: readonly LetterVersion[]
  names: Names
}) {
  const { frame, agency, year, kind, versions, names } = props
  const { language } = frame
  const words = letterPageWords[language]
  const paths = pathsIn(language)
  return (
    <section class="no-print letter-versions">
      <h2>{words.kept}</h2>
      {versions.length === 0 ? (
        <p class="soft">{words.keptNone}</p>
      ) : (
        <>
          <p class="soft">{words.keptMore}</p>
          <ul class="plain">
            {versions.map((version) => (
              <li class="card">
                <a href={paths.letter(agency.code, year, kind, { letter: version.id })}>
                  {version.content.texts.subject || words.kinds[kind].title}
                </a>
                <p class="small soft">
                  {words.by(
                    personName(version.recordedBy, language, names),
                    instantText(language, version.recordedAt),
                  )}
                </p>
                <p class="small">
                  <a href={paths.letterPaper(agency.code, year, kind, version.id, 'pdf')}>PDF</a>
                  {' · '}
                  <a href={paths.letterPaper(agency.code, year, kind, version.id, 'docx')}>Word</a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
