import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { operatorWayBack } from '../../agencies/pages/way-back.tsx'
import { dayText } from '../../basics/day-text.ts'
import { isLoopback } from '../../basics/loopback.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'

/** A slip to cut out: whom it is for, and the link they come in by. */
export interface Slip {
  readonly person: { readonly name: string }
  /** Their post; empty where they hold none. */
  readonly post: string
  readonly kind: 'join' | 'recover'
  readonly link: string
  /** The link as a QR code: the side of its square, and the path of its squares. */
  readonly qr: { readonly size: number; readonly path: string }
  readonly until: PlainDate
  readonly signInName: string | null
}

/** Slips of an agency's people, or of those above agencies. */
interface SlipsOf {
  readonly frame: Frame
  readonly agency: Agency | null
  readonly slips: readonly Slip[]
}

/** Slips for people to join with, to print and cut; shown once. */
export function SlipsPage(
  props: SlipsOf & {
    /** Said above them, as when a letter did not go. */
    readonly notice?: { readonly heading: string; readonly why: string }
  },
) {
  const { frame, agency, slips } = props
  const words = staffWords[frame.language]
  const paths = pathsIn(frame.language)
  const isRecovery = slips.length > 0 && slips.every(({ kind }) => kind === 'recover')
  const title = isRecovery ? words.slipRecover : words.slipsTitle
  return (
    <Layout frame={frame} title={title}>
      <PageHead
        title={title}
        over={agency ? <NameAndPlace {...agency} /> : words.upperTitle}
        under={isRecovery ? words.recoverLead : words.slipsLead}
        onPaper={false}
      />
      {props.notice ? (
        <div class="no-print">
          <Notice tone="bad" heading={props.notice.heading}>
            <p>{props.notice.why}</p>
          </Notice>
        </div>
      ) : null}
      {slips.length === 0 ? <p class="lead">{words.slipEmpty}</p> : null}
      {slips.length > 1 ? <p class="soft no-print">{words.printHow}</p> : null}
      <Slips {...props} />
      <div class="buttons">
        <ButtonLink href={agency ? paths.people(agency.code) : paths.upperPeople()} quiet>
          {agency ? words.peopleTitle : words.upperTitle}
        </ButtonLink>
      </div>
    </Layout>
  )
}

/** The slips alone, each with room to cut around. */
export function Slips({ frame, agency, slips }: SlipsOf) {
  const words = staffWords[frame.language]
  return (
    <>
      {slips.some(({ link }) => opensHereOnly(link)) ? <HereOnly frame={frame} /> : null}
      <ul class="slips">
        {slips.map((slip) => (
          <li class="slip">
            <svg
              class="slip-code"
              viewBox={`0 0 ${slip.qr.size} ${slip.qr.size}`}
              role="img"
              aria-label="QR"
            >
              <path d={slip.qr.path} />
            </svg>
            <div class="slip-words">
              <p class="slip-kind">{slip.kind === 'join' ? words.slipJoin : words.slipRecover}</p>
              <p class="slip-name">{slip.person.name}</p>
              <p class="soft small">
                {slip.post ? (
                  <>
                    {slip.post} <br />
                  </>
                ) : null}
                {agency ? <NameAndPlace {...agency} /> : null}
              </p>
              <p class="small slip-scan">{words.slipScan}</p>
              <p class="slip-link" lang="en">
                <a href={slip.link}>{slip.link}</a>
              </p>
              {slip.signInName ? <p class="small">{words.slipSuggests(slip.signInName)}</p> : null}
              <p class="soft small">{words.slipUntil(dayText(frame.language, slip.until))}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether an address is this computer's own, so that no other can open it. */
export const opensHereOnly = (address: string) => isLoopback(new URL(address).hostname)

/** Said before links are handed out that would lead nobody anywhere. */
export function HereOnly({ frame }: { frame: Frame }) {
  const words = staffWords[frame.language]
  const isOperator = operatorWayBack(frame).length > 1
  return (
    <div class="no-print">
      <Notice tone="busy" heading={words.hereOnly}>
        <p>
          {words.hereOnlyMore}{' '}
          {isOperator ? (
            <a href={pathsIn(frame.language).settingGroup('address')}>{words.toAddress}</a>
          ) : null}
        </p>
      </Notice>
    </div>
  )
}
