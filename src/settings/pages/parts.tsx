import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { CheckField, PasswordField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { settingWords } from '../messages.ts'
import { type SettingShown, settingTable } from '../setting.ts'

/** What came of the last act on this page. */
export interface Told {
  readonly isGood: boolean
  readonly sentence: string
  readonly more?: string
}

/** Says what came of saving or trying. */
export const ToldNotice = ({ told }: { told: Told | null }) =>
  told === null ? null : (
    <div role="status">
      <Notice tone={told.isGood ? 'good' : 'bad'} heading={told.sentence}>
        {told.more ? <p>{told.more}</p> : null}
      </Notice>
    </div>
  )

/** What is set by the environment: shown, and not to be typed. */
export const FixedSetting = (props: { shown: SettingShown; label: Child; language: Language }) => (
  <div class="field setting-fixed">
    <p class="setting-label">{props.label}</p>
    {props.shown.value === '' ? null : <p class="typed">{props.shown.value}</p>}
    <p class="hint">
      {settingWords[props.language].byEnvironment(settingTable[props.shown.name].variable)}
    </p>
  </div>
)

/** A secret: whether it is there, since when, and a field for a new one. It is never sent to the page. */
export function SecretField(props: {
  form: FormView
  shown: SettingShown
  language: Language
  label: string
  hint: string
}) {
  const { form, shown, language, label, hint } = props
  const words = settingWords[language]
  const { changed } = shown
  return (
    <>
      <PasswordField
        form={form}
        language={language}
        name={shown.name}
        label={label}
        hint={
          <>
            {changed ? (
              <span class="setting-since">{words.secretSet(changed.at, changed.by)} · </span>
            ) : null}
            {shown.isUnreadable ? words.secretUnreadable : shown.isSet ? words.secretReplace : hint}
          </>
        }
        fill="new-password"
        optional
      />
      {shown.isSet ? (
        <CheckField
          form={form}
          language={language}
          name={`${shown.name}.remove`}
          label={words.secretRemove}
        />
      ) : null}
    </>
  )
}

/** Whether something is set, in a word, a shape and a colour. */
export function StateTag(props: {
  shown: readonly SettingShown[]
  language: Language
  /** What is usual is enough, and nothing need be set. */
  usualIsEnough: boolean
}) {
  const { states } = settingWords[props.language]
  const { shown } = props
  if (shown.some(({ isUnreadable }) => isUnreadable))
    return (
      <Tag tone="bad" shape="triangle">
        {states.unreadable}
      </Tag>
    )
  if (shown.some(({ from }) => from === 'environment'))
    return (
      <Tag tone="note" shape="dot">
        {states.environment}
      </Tag>
    )
  return shown.some(({ from }) => from === 'database') ? (
    <Tag tone="good" shape="full">
      {states.set}
    </Tag>
  ) : (
    <Tag tone="calm" shape="empty">
      {props.usualIsEnough ? states.usual : states['not-set']}
    </Tag>
  )
}
