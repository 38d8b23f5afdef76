import { instantText } from '../../basics/instant-text.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { SelectField, TextArea } from '../../platform/html/fields.tsx'
import { problemOf } from '../../platform/html/form-view.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import type { HandIn } from '../hand-in.ts'
import { signOffWords } from '../sign-off-messages.ts'
import { actAt, hiddenOf, type SignOffView } from './sign-off-view.ts'

const looks: Record<HandIn['state'], { readonly tone: Tone; readonly shape: Shape }> = {
  'not-yet': { tone: 'calm', shape: 'empty' },
  'handed-in': { tone: 'good', shape: 'full' },
  changed: { tone: 'busy', shape: 'diamond' },
  'handed-back': { tone: 'bad', shape: 'triangle' },
}

/** The divisions of a plan with how far each has come, and the button of those who may hand in. */
export function Divisions(view: SignOffView) {
  const { ways } = view
  const { language } = view.frame
  const words = signOffWords[language]
  return (
    <section id="divisions">
      <h2>{words.divisionsTitle}</h2>
      <p class="soft">{words.divisionsLead}</p>
      {ways.divisions.length === 0 ? <p class="card">{words.noDivisions}</p> : null}
      <ul class="boxed-list hand-ins">
        {ways.divisions.map((each) => (
          <Division view={view} each={each} />
        ))}
      </ul>
      <HandBack {...view} />
    </section>
  )
}

function Division({
  view,
  each,
}: {
  view: SignOffView
  each: SignOffView['ways']['divisions'][number]
}) {
  const { language } = view.frame
  const words = signOffWords[language]
  const { unit, rows, state, last } = each
  return (
    <li>
      <div>
        <p>
          <b lang="th">{unit}</b>
        </p>
        <p class="small soft">
          {words.rows(rows.length)} · {words.rowFindings(findingsIn(view, each))}
        </p>
        {last ? (
          <p class="small soft">
            <span lang="th">{last.personName}</span> · {instantText(language, last.recordedAt)}
          </p>
        ) : null}
        {last?.kind === 'handed-back' ? (
          <p lang="th" class="as-typed">
            {last.reason}
          </p>
        ) : null}
      </div>
      <Tag {...looks[state]}>{words.handInStates[state]}</Tag>
      {each.mayHandIn ? (
        <form method="post" action={actAt(view, 'handIn')} class="act small-buttons no-print">
          <HiddenFields values={{ ...hiddenOf(view), unit }} />
          <Submit quiet>{last === null ? words.handIn(unit) : words.handInAgain(unit)}</Submit>
        </form>
      ) : null}
    </li>
  )
}

/** How much there is to check in the rows of one division. */
function findingsIn({ measures, findings }: SignOffView, { rows }: HandIn): number {
  const own = new Set(rows.map(({ id }) => measures.findIndex((measure) => measure.id === id) + 1))
  return findings.filter(({ place }) => place.row !== undefined && own.has(place.row)).length
}

/** The officer gives rows back. */
function HandBack(view: SignOffView) {
  const { ways, form } = view
  const { language } = view.frame
  const words = signOffWords[language]
  if (!ways.handBack) return null
  const isWrong =
    problemOf(form, 'handBackUnit') !== null || problemOf(form, 'handBackReason') !== null
  const handedIn = ways.divisions.filter(({ last }) => last?.kind === 'handed-in')
  return (
    <details class="no-print" open={isWrong}>
      <summary>{words.handBackTitle}</summary>
      <form method="post" action={actAt(view, 'handBack')} class="card">
        <HiddenFields values={hiddenOf(view)} />
        <SelectField
          {...{ form, language, name: 'handBackUnit', label: words.unit }}
          choices={handedIn.map(({ unit }) => ({ value: unit, text: unit }))}
        />
        <TextArea
          {...{ form, language, name: 'handBackReason', label: words.handBackReason }}
          hint={words.handBackHint}
          rows={3}
        />
        <Submit quiet>{words.handBack}</Submit>
      </form>
    </details>
  )
}
