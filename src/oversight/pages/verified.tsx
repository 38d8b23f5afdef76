import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { Tag } from '../../platform/html/tags.tsx'
import type { Verification } from '../verification.ts'
import { verificationWords } from '../verification-messages.ts'
import { officeText, speakerText } from './speaker.tsx'

/** A verification with the day in Thailand on which it was stated. */
export type DatedVerification = Verification & { readonly day: PlainDate }

/** A verdict in a word; says so where another edition was published since. */
export function VerdictTag({
  language,
  verification,
}: {
  language: Language
  verification: Pick<Verification, 'kind' | 'isOutdated' | 'edition'>
}) {
  const words = verificationWords[language]
  const { kind, isOutdated, edition } = verification
  return (
    <span class="tags">
      <Tag
        tone={kind === 'verified' ? 'good' : 'busy'}
        shape={kind === 'verified' ? 'full' : 'half'}
      >
        {words.verdicts[kind]}
      </Tag>
      {isOutdated ? (
        <Tag tone="note" shape="diamond">
          {words.outdated(edition)}
        </Tag>
      ) : null}
    </span>
  )
}

/**
 * What anybody is told: in which office it was verified, when, what was looked at, and that another
 * edition was published since. Nothing where it is not verified.
 */
export function VerifiedForAll(props: {
  language: Language
  verification: DatedVerification | null
}) {
  const { language, verification } = props
  if (verification?.kind !== 'verified') return null
  const words = verificationWords[language]
  return (
    <div class="verified">
      <p>
        <VerdictTag language={language} verification={verification} />
      </p>
      <p>
        {words.by(
          verification.edition,
          officeText(language, verification.by.as),
          dayText(language, verification.day),
        )}
      </p>
      <p class="soft small spoken">
        {words.looked}: {verification.words}
      </p>
      {verification.isOutdated ? (
        <p class="small">{words.outdatedMore(verification.newest)}</p>
      ) : null}
    </div>
  )
}

/** Every verdict of a year, newest first, with what was looked at and those that were taken back. */
export function VerificationHistory(props: {
  language: Language
  verifications: readonly Verification[]
  /** Where a verdict is taken back; null where whoever looks may not. */
  withdrawAt: (verification: Verification) => string | null
}) {
  const { language } = props
  const words = verificationWords[language]
  return (
    <ol class="history">
      {props.verifications.map((each) => {
        const { withdrawn } = each
        const at = withdrawn ? null : props.withdrawAt(each)
        return (
          <li class={withdrawn ? 'undone' : undefined}>
            <p class="fact-head fact">
              {withdrawn ? (
                <Tag tone="calm" shape="empty">
                  {`${words.verdicts[each.kind]} · ${words.withdrawn}`}
                </Tag>
              ) : (
                <VerdictTag language={language} verification={each} />
              )}
            </p>
            <p class="soft small">
              {words.ofEdition(each.edition)} · {speakerText(language, each.by)} ·{' '}
              <time datetime={each.at}>{instantText(language, each.at)}</time>
            </p>
            <p class="spoken">{each.words}</p>
            {withdrawn ? (
              <p class="soft small spoken">
                {words.withdrawnBecause(
                  speakerText(language, withdrawn.by),
                  instantText(language, withdrawn.at),
                )}
                {': '}
                {withdrawn.words}
              </p>
            ) : null}
            {at ? (
              <p class="small no-print">
                <a href={at}>{words.withdraw}</a>
              </p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
