import { z } from 'zod'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { type AgencyWords, readAgencyType, type WordsWrong } from './agency.ts'

export type WrongProfile = Wrong<WordsWrong>

const line = z
  .string()
  .max(300, 'text-too-long')
  .transform((typed) => mendText(typed.replaceAll(/[\n\0]/g, ' ')).trim())
const withoutWord = (word: RegExp) => line.transform((typed) => typed.replace(word, '').trim())

const profileForm = z.object({
  type: z.string().refine((typed) => readAgencyType(typed) !== null, 'type-unknown'),
  name: line.refine((name) => name !== '', 'name-missing'),
  district: withoutWord(/^(?:อำเภอ|อ\.|เขต)/),
  province: withoutWord(/^(?:จังหวัด|จ\.)/),
})

/** The fields of the form, in the order of the page. */
export const profileFields = ['type', 'name', 'district', 'province'] as const

/** Reads the form about an agency. */
export function readProfileForm(typed: Typed): Result<AgencyWords, readonly WrongProfile[]> {
  const read = profileForm.safeParse(
    Object.fromEntries(profileFields.map((field) => [field, typedIn(typed, field)])),
  )
  if (read.success) return accept({ ...read.data, type: readAgencyType(read.data.type) ?? 'other' })
  return refuse(
    read.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message as WrongProfile['code'],
    })),
  )
}
