import type { Language } from '../../basics/bilingual.ts'
import { ShapeIcon } from '../../platform/html/icons.tsx'
import { ledgerNumbers } from '../field-names.ts'
import type { Ledger } from '../ledger.ts'
import { ledgerWords } from '../ledger-messages.ts'
import type { LedgerCheck } from '../ledger-sums.ts'

/** What the committee counted, and who witnessed it. */
export function LedgerNumbers({ ledger, language }: { ledger: Ledger; language: Language }) {
  const words = ledgerWords[language]
  return (
    <dl class="pairs">
      {ledgerNumbers.map((number) => (
        <div>
          <dt>{words.fields[number]}</dt>
          <dd>{ledger[number].toLocaleString('en')}</dd>
        </div>
      ))}
      <div>
        <dt>{words.witnesses}</dt>
        <dd>{ledger.witnesses}</dd>
      </div>
    </dl>
  )
}

/** Each sum with both its sides; with `isTold`, what to look for where it does not hold. */
export function LedgerSums(props: {
  checks: readonly LedgerCheck[]
  language: Language
  isTold?: boolean
}) {
  const words = ledgerWords[props.language]
  return (
    <ul class="plain ledger-sums">
      {props.checks.map(({ check, sides, holds }) => (
        <li class={holds ? undefined : 'wrong-sum'}>
          <ShapeIcon shape={holds ? 'full' : 'triangle'} /> {words.sums[check](sides)}
          {props.isTold && !holds ? <p>{words.faults[check](sides)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
