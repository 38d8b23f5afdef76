import { readDirectly } from './forms.ts'
import { readProviders } from './provider-forms.ts'
import { type Environment, fromEnvironment, type SettingName, settingTable } from './setting.ts'
import type { WrongCode } from './trouble.ts'

/** A variable of the environment that cannot be used, and why; null: it is no JSON list of providers. */
export interface WrongVariable {
  readonly variable: string
  readonly code: WrongCode | null
}

/** Every variable that is set to something a form would refuse. Its value is not repeated: it may be secret. */
export function wrongVariables(environment: Environment): readonly WrongVariable[] {
  return (Object.keys(settingTable) as SettingName[]).flatMap((name): WrongVariable[] => {
    const said = fromEnvironment(name, environment)
    if (said === null) return []
    const { variable, kind } = settingTable[name]
    if (kind === 'providers') return readProviders(said) ? [] : [{ variable, code: null }]
    const read = readDirectly(kind, said)
    return read.ok ? [] : [{ variable, code: read.reason }]
  })
}
