import type { Language } from '../../basics/bilingual.ts'
import { staffDeskWords } from '../desk-messages.ts'
import { type StaffStage, staffStages } from '../stage.ts'

/** Where a survey stands on its way from the plan to the published results, as a picture with its words. */
export function StagePath({ language, stage }: { language: Language; stage: StaffStage }) {
  const words = staffDeskWords[language]
  const at = staffStages.indexOf(stage)
  return (
    <nav class="stage-path" aria-label={words.path}>
      <p class="stage-now">
        {words.stageOf(at + 1, staffStages.length)} <b>{words.stages[stage]}</b>
      </p>
      <ol>
        {staffStages.map((each, no) => (
          <li
            class={no < at ? 'done' : undefined}
            aria-current={no === at ? ('step' as const) : undefined}
          >
            <span>{words.stages[each]}</span>
            {no < at ? <span class="heard"> {words.passed}</span> : null}
            {no === at ? <span class="heard"> {words.here}</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}
