import type { Language } from '../../basics/bilingual.ts'
import { seers, staffFormWords } from '../form-messages.ts'

/** What is promised, a line each. */
export const PromiseList = ({ language }: { language: Language }) => (
  <ul class="plain">
    {staffFormWords[language].promise.says.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** What each role can see, before and after it is counted. */
export function WhoSees({ language }: { language: Language }) {
  const { sees } = staffFormWords[language]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{sees.who}</th>
          <th scope="col">{sees.before}</th>
          <th scope="col">{sees.after}</th>
        </tr>
      </thead>
      <tbody>
        {seers.map((seer) => (
          <tr>
            <th scope="row">{sees.rows[seer].who}</th>
            <td data-when={`${sees.before}:`}>{sees.rows[seer].before}</td>
            <td data-when={`${sees.after}:`}>{sees.rows[seer].after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What nobody can promise, and where a case belongs instead. */
export function Limits({ language }: { language: Language }) {
  const { limits } = staffFormWords[language]
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
