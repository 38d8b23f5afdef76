import { z } from 'zod'
import { type FiscalYear, readFiscalYear } from '../basics/fiscal-year.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'

export type WrongSave = Wrong<'name-missing' | 'year-missing' | 'year-unreadable' | 'text-too-long'>

/** Under which agency and year a preview is to be saved. */
export interface SaveChoice {
  /** An agency's code, or null for one of the name given. */
  readonly agency: string | null
  readonly name: string
  readonly district: string
  readonly province: string
  readonly year: FiscalYear
  readonly replace: boolean
}

const name = z
  .string()
  .max(300, 'text-too-long')
  .transform((typed) => mendText(typed.replaceAll(/[\n\0]/g, ' ')).trim())
const withoutWord = (word: string) => name.transform((typed) => typed.replace(word, '').trim())

const saveForm = z
  .object({
    agency: z.string().max(200, 'text-too-long'),
    name,
    district: withoutWord('อำเภอ'),
    province: withoutWord('จังหวัด'),
    year: z
      .string()
      .refine((typed) => typed.trim() !== '', 'year-missing')
      .refine((typed) => typed.trim() === '' || readFiscalYear(typed).ok, 'year-unreadable'),
    replace: z.string(),
  })
  .refine(({ agency, name }) => agency !== '' || name !== '', {
    path: ['name'],
    message: 'name-missing',
  })

/** Reads the form below a preview. */
export function readSaveForm(typed: Typed): Result<SaveChoice, readonly WrongSave[]> {
  const names = ['agency', 'name', 'district', 'province', 'year', 'replace']
  const read = saveForm.safeParse(
    Object.fromEntries(names.map((each) => [each, typedIn(typed, each)])),
  )
  if (!read.success)
    return refuse(
      read.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        code: message as WrongSave['code'],
      })),
    )
  const year = readFiscalYear(read.data.year)
  if (!year.ok) return refuse([{ field: 'year', code: 'year-unreadable' }])
  const { agency, replace, ...choice } = read.data
  return accept({ ...choice, agency: agency || null, year: year.value, replace: replace === 'yes' })
}
