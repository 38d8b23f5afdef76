import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { lastWorkingDayUntil } from '../../basics/working-days.ts'
import { pathsIn } from '../../paths.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import { type TestTrouble, testTroubles } from '../../settings/trouble.ts'
import { settingTroubles } from '../../settings/trouble-messages.ts'
import { deliveryOf } from '../delivery.ts'
import { lineWords } from '../line-messages.ts'
import type { MatterKind } from '../matter.ts'
import { reminderWords } from '../messages.ts'
import type { MatterTold, NotificationTold } from '../notification.ts'

const looks: Record<MatterKind, { tone: Tone; shape: Shape }> = {
  late: { tone: 'bad', shape: 'triangle' },
  'due-soon': { tone: 'busy', shape: 'half' },
  silent: { tone: 'note', shape: 'empty' },
  unproven: { tone: 'note', shape: 'dot' },
  signature: { tone: 'busy', shape: 'half' },
  question: { tone: 'busy', shape: 'half' },
  challenge: { tone: 'busy', shape: 'half' },
  'link-broken': { tone: 'bad', shape: 'triangle' },
  'link-mended': { tone: 'good', shape: 'full' },
  assess: { tone: 'busy', shape: 'half' },
  settle: { tone: 'busy', shape: 'half' },
  clarify: { tone: 'busy', shape: 'half' },
  scored: { tone: 'good', shape: 'full' },
  phase: { tone: 'calm', shape: 'dot' },
}

/** What is shown of a matter, told or due. */
export type Shown = Omit<MatterTold, 'agencyId' | 'grade'>

/** Why something is due, in a word, a shape and a colour. */
export const KindTag = ({ language, kind }: { language: Language; kind: MatterKind }) => (
  <Tag {...looks[kind]}>{reminderWords[language].kinds[kind]}</Tag>
)

/** What a matter is called: of a signature its plan, of scores and seats a sentence, else its own words, which are Thai. */
export const matterTitle = (language: Language, shown: Shown): string =>
  sentenceOf(language, shown) ?? shown.title

/** What a matter is called in the reader's language; null where it has words of its own. */
function sentenceOf(language: Language, { kind, title, fiscalYear }: Shown): string | null {
  const words = reminderWords[language]
  if (kind === 'signature') return words.planWaits(fiscalYear)
  if (kind === 'clarify') return words.preliminaryOf(fiscalYear, title)
  if (kind === 'scored') return words.finalOf(fiscalYear, title)
  if (kind === 'settle') return words.toSettle(fiscalYear, title)
  return kind === 'assess' ? words.seatGiven(fiscalYear, title) : null
}

/** How long, and until when: "เลยมาแล้ว 12 วัน · ครบกำหนด 31 มี.ค. 2566 · วันทำการสุดท้าย …". */
export function matterWhen(language: Language, { kind, days, due }: Shown): string {
  const words = reminderWords[language]
  const last = due === null ? null : lastWorkingDayUntil(due)
  return [
    days === null && kind !== 'unproven' ? '' : words.days[kind](days ?? 0),
    due === null ? '' : words.dueOn(dayText(language, due, true)),
    last === null || last === due || kind === 'late'
      ? ''
      : words.lastWorkingDay(dayText(language, last, true)),
    kind === 'phase' ? words.unverified : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Where a matter is looked after; null where nothing is done about it here. */
export function matterAt(language: Language, agency: string, matter: Shown): string | null {
  const paths = pathsIn(language)
  const { kind, subject, measureId, fiscalYear } = matter
  if (measureId !== null) return paths.measure(agency, fiscalYear, measureId)
  if (kind === 'question') return paths.agencyQuestion(agency, subject.replace('question:', ''))
  if (kind === 'challenge')
    return paths.challenge(agency, fiscalYear, subject.replace('challenge:', ''))
  if (kind === 'link-broken' || kind === 'link-mended')
    return paths.oitItemLinks(agency, fiscalYear, subject.split(':')[1] ?? '')
  if (kind === 'clarify' || kind === 'scored') return paths.oitResult(agency, fiscalYear)
  if (kind === 'assess' || kind === 'settle') return paths.assessSheet(agency, fiscalYear)
  return kind === 'signature' ? paths.signOff(agency, fiscalYear) : null
}

/** Matters one below the other, each leading to where it is looked after. */
export const MatterList = (props: {
  language: Language
  matters: readonly Shown[]
  at: (matter: Shown) => string | null
}) => (
  <ul class="plain matters">
    {props.matters.map((matter) => {
      const href = props.at(matter)
      const title = matterTitle(props.language, matter)
      return (
        <li>
          <KindTag language={props.language} kind={matter.kind} />{' '}
          <span lang={sentenceOf(props.language, matter) === null ? 'th' : undefined}>
            {href === null ? title : <a href={href}>{title}</a>}
          </span>
          <span class="soft small matter-when">{matterWhen(props.language, matter)}</span>
        </li>
      )
    })}
  </ul>
)

/** How a notification fared, in a sentence, and whether it needs attention. */
export function faredText(language: Language, { channel, tries, tryAt }: NotificationTold) {
  if (channel === 'page') return { text: reminderWords[language].onPage, isBad: false }
  const words = channel === 'line' ? lineWords[language] : reminderWords[language]
  const fared = faredBy(language, words, tries, tryAt)
  const line = channel === 'mail' && tries.findLast((each) => each.channel === 'line')
  if (!line) return fared
  const before = lineWords[language].failedFirst(outcomeText(language, line.outcome))
  return { ...fared, text: `${before} · ${fared.text}` }
}

type FaredWords = Pick<
  (typeof reminderWords)['th'],
  'sent' | 'givenUp' | 'waiting' | 'waitingAgain'
>

function faredBy(
  language: Language,
  words: FaredWords,
  tries: NotificationTold['tries'],
  tryAt: string | null,
) {
  const delivery = deliveryOf(tries, tryAt === null)
  if (delivery.state === 'sent')
    return { text: words.sent(instantText(language, delivery.at)), isBad: false }
  const why = delivery.last ? outcomeText(language, delivery.last.outcome) : ''
  if (delivery.state === 'given-up')
    return { text: words.givenUp(delivery.tries, why), isBad: true }
  const when = tryAt === null ? '' : instantText(language, tryAt)
  return delivery.last
    ? { text: words.waitingAgain(delivery.tries, why, when), isBad: true }
    : { text: words.waiting(when), isBad: false }
}

/** What came of a try, in words. */
export function outcomeText(language: Language, outcome: string | null): string {
  const own: Readonly<Record<string, string>> = reminderWords[language].outcomes
  const code = outcome ?? ''
  return own[code] ?? (isTrouble(code) ? settingTroubles[language].troubles[code] : code)
}

const isTrouble = (code: string): code is TestTrouble =>
  (testTroubles as readonly string[]).includes(code)
