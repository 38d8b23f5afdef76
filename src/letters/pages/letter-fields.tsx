import type { Language } from '../../basics/bilingual.ts'
import { RadioField, RepeatedField, TextArea, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { fieldsOf, type LetterField, type LetterKind } from '../letter.ts'
import { letterPageWords } from '../web-messages.ts'

type Shown = Exclude<LetterField, 'about' | 'digits'>

const long: readonly LetterField[] = ['opening', 'closing', 'duties', 'body', 'request']
const signing: readonly LetterField[] = [
  ...(['signerName', 'signerPosition', 'secondName', 'secondPosition'] as const),
]
const people: readonly LetterField[] = ['chair', 'secretary']
const optional: readonly LetterField[] = ['number', 'day', ...signing, 'place', 'secretary']

interface FieldsProps {
  kind: LetterKind
  form: FormView
  language: Language
  /** "name, post" of everybody who holds a post, and posts nobody holds. */
  suggestions: readonly string[]
}

/** The fields of a paper: its words and people, then who signs, then the digits. */
export function LetterFields(props: FieldsProps) {
  const { kind, form, language } = props
  const words = letterPageWords[language]
  const shown = fieldsOf[kind].filter(
    (field): field is Shown => field !== 'about' && field !== 'digits',
  )
  const [last, first] = [
    shown.filter((field) => signing.includes(field)),
    shown.filter((field) => !signing.includes(field)),
  ]
  return (
    <>
      {first.map((field) => (
        <Field {...props} field={field} />
      ))}
      <h2>{words.signing}</h2>
      {last.map((field) => (
        <Field {...props} field={field} />
      ))}
      <RadioField
        {...{ form, language, name: 'digits', label: words.digits, row: true }}
        choices={[
          { value: 'thai', text: words.thai },
          { value: 'arabic', text: words.arabic },
        ]}
      />
    </>
  )
}

function Field({ form, language, suggestions, field }: FieldsProps & { field: Shown }) {
  const words = letterPageWords[language]
  const { label, hint } = words.fields[field]
  const shared = { form, language, label, hint, name: field, optional: optional.includes(field) }
  if (field === 'members')
    return <RepeatedField {...{ ...shared, suggestions, least: 3, each: words.eachMember }} />
  if (long.includes(field))
    return <TextArea {...shared} rows={field === 'closing' ? 2 : field === 'opening' ? 5 : 6} />
  return (
    <TextField
      {...shared}
      suggestions={people.includes(field) ? suggestions : []}
      {...(field === 'day' || field === 'number' ? { width: 'medium' as const } : {})}
    />
  )
}
