import type { Language } from '../../basics/bilingual.ts'
import { staffFormWords } from '../form-messages.ts'
import { promiseWords, seers } from '../promise-messages.ts'

/** What is promised, a line each. */
export const PromiseList = ({ language }: { language: Language }) => (
  <ul class="plain">
    {promiseWords[language].says.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** What each role can see, before and after it is counted. */
export function WhoSees({ language }: { language: Language }) {
  const { sees } = promiseWords[language]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{sees.columns.who}</th>
          <th scope="col">{sees.columns.before}</th>
          <th scope="col">{sees.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {seers.map((seer) => (
          <tr>
            <th scope="row">{sees.rows[seer].who}</th>
            <td data-when={`${sees.columns.before}:`}>{sees.rows[seer].before}</td>
            <td data-when={`${sees.columns.after}:`}>{sees.rows[seer].after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What nobody can promise, and where a case belongs instead. */
export function Limits({ language }: { language: Language }) {
  const { limits } = promiseWords[language]
  return (
    <>
      <ul class="plain">
        {limits.says.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{limits.instead}</p>
    </>
  )
}

/** The policy's fingerprint, to be laid beside the slip. */
export function Fingerprint(props: { language: Language; syllables: string }) {
  const { fingerprint } = staffFormWords[props.language]
  return (
    <div class="card">
      <span>{fingerprint.title}</span>
      <b class="syllables" lang="th">
        {props.syllables}
      </b>
      <span class="soft">{fingerprint.say}</span>
    </div>
  )
}
