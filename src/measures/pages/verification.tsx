import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { measureFormWords } from '../form-messages.ts'
import { type Names, personName } from '../messages.ts'
import type { StoredMeasure } from '../stored-plan.ts'

/** Whether a done measure was verified, by whom, and whether that still holds; with its buttons for those who may. */
export function VerificationLine(props: {
  language: Language
  measure: StoredMeasure
  names: Names
  newKey: () => string
  /** Null for those who may not verify. */
  at: { readonly verify: string; readonly withdraw: string } | null
}) {
  const { language, measure, at } = props
  const words = measureFormWords[language]
  const { verification } = measure
  const mayVerify = measure.stage === 'done' && !verification?.holds
  return (
    <>
      {verification ? (
        <div class="verification">
          <Tag {...(verification.holds ? looksHeld : looksVoid)}>
            {verification.holds ? words.verifiedTag : words.verificationVoid}
          </Tag>
          <p lang="th">{verification.sentence}</p>
          <p class="small soft">
            {words.theirsBy(
              personName(verification.by, language, props.names),
              instantText(language, verification.at),
            )}
          </p>
        </div>
      ) : null}
      {at && (mayVerify || verification) ? (
        <div class="buttons small-buttons no-print">
          {mayVerify ? (
            <ButtonLink href={at.verify} quiet>
              {words.verify}
            </ButtonLink>
          ) : null}
          {verification ? (
            <ActButton
              action={at.withdraw}
              hidden={{ key: props.newKey(), basedOn: verification.id }}
            >
              {words.withdrawVerification}
            </ActButton>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

const looksHeld = { tone: 'good', shape: 'full' } as const
const looksVoid = { tone: 'busy', shape: 'half' } as const
