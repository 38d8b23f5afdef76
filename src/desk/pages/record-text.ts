import { accountWords } from '../../accounts/messages.ts'
import { actingKept, type Subject } from '../../accounts/record.ts'
import { differenceOf, type FieldChange } from '../../accounts/record-difference.ts'
import type { RecordLine } from '../../accounts/record-filter.ts'
import { agencyTypes } from '../../basics/agency-name.ts'
import type { Language } from '../../basics/bilingual.ts'
import { evidenceWords } from '../../evidence/messages.ts'
import { letterPageWords } from '../../letters/web-messages.ts'
import { changedFieldWords } from '../../measures/changed-field-messages.ts'
import { measureWords } from '../../measures/messages.ts'
import { measureFieldText, measureValueText } from '../../measures/pages/changed-field.ts'
import { settingWords } from '../../settings/messages.ts'
import { recordFieldWords } from '../record-field-messages.ts'
import { recordWords } from '../record-messages.ts'
import { surveyCodedFields } from '../survey-record-messages.ts'

/** A field of a changed thing as people call it; one without a word keeps its own name. */
export function fieldText(language: Language, field: string): string {
  const settings: Readonly<Record<string, { readonly label: string }>> =
    settingWords[language].labels
  return (
    recordFieldWords[language].fields[field] ??
    letterFieldText(language, field) ??
    measureFieldText(language, field) ??
    settings[field]?.label ??
    field
  )
}

/** A field of a paper as its form calls it; undefined for fields of other things. */
function letterFieldText(language: Language, field: string): string | undefined {
  const fields: Readonly<Record<string, { readonly label: string }>> =
    letterPageWords[language].fields
  return field.startsWith('letter.') ? fields[field.slice('letter.'.length)]?.label : undefined
}

/** A line of a changed field as people read it: a stage, a role and a day in words. */
export function valueText(language: Language, field: string, line: string): string {
  const roles: Readonly<Record<string, string>> = accountWords[language].roles
  if (field === 'role' || field === 'roles') return roles[line] ?? line
  if (field === 'letter.kind') return letterTitle(language, line)
  const evidence = evidenceValue(language, field, line)
  if (evidence) return evidence
  const type = field === 'type' ? agencyTypes.find(({ id }) => id === line) : undefined
  if (type) return language === 'th' ? type.full : type.en
  if (coded.includes(field) || /^(true|false|hidden|hidden-new|replaced|kept sealed)$/.test(line))
    return recordFieldWords[language].values[line] ?? line
  return measureValueText(language, field, line)
}

/** A kind of paper by its title; anything else as it is. */
function letterTitle(language: Language, kind: string): string {
  const kinds: Readonly<Record<string, { readonly title: string }>> =
    letterPageWords[language].kinds
  return kinds[kind]?.title ?? kind
}

/** A code of evidence in words: its kind, its channel, who may see it. */
function evidenceValue(language: Language, field: string, line: string): string | undefined {
  const words = evidenceWords[language]
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    evidenceKind: words.kinds,
    channel: words.channels,
    sensitivity: words.sensitivities,
  }
  return tables[field]?.[line]
}

/** Fields whose values are codes of ours. */
const coded = [
  ...['letter.digits', 'by', 'link', 'changed', 'backup', 'digits', 'said', 'verdict'],
  ...['assessed', 'answer', 'itemState', 'challengeAnswer', 'challengeWords'],
  ...surveyCodedFields,
]

/** What was acted upon, with what it is: "มาตรการ จัดประชุม…". */
export function subjectText(language: Language, { kind, name }: Subject): string {
  const words = recordFieldWords[language]
  // There is one registry, and it has a name in each language.
  if (kind === 'registry') return settingWords[language].registry.title
  const groups: Readonly<Record<string, { readonly title: string }>> = settingWords[language].groups
  const title =
    kind === 'setting'
      ? (groups[name]?.title ?? name)
      : kind === 'letter'
        ? letterTitle(language, name)
        : name
  return `${words.kinds[kind] ?? kind} ${kind === 'link' ? (words.values[name] ?? name) : title}`.trim()
}

/** What changed, in words ready to be shown. */
export function changesOf(language: Language, line: RecordLine): readonly FieldChange[] {
  const order = [
    ...Object.keys(measureWords[language].fields),
    ...Object.keys(changedFieldWords[language]),
    ...Object.keys(recordFieldWords[language].fields),
  ]
  // The database keeps fields in an order of its own; people read them in that of the form.
  const rank = ({ field }: FieldChange) =>
    (order.indexOf(field) + order.length + 1) % (order.length + 1)
  const inOrder = differenceOf(line.before, line.after).toSorted((a, b) => rank(a) - rank(b))
  return inOrder.map(({ field, lost, gained, kept }) => ({
    field: fieldText(language, field),
    lost: lost.map((each) => valueText(language, field, each)),
    gained: gained.map((each) => valueText(language, field, each)),
    kept,
  }))
}

/** A post as the record keeps it, in the reader's language: whoever acted for one, and under which order. */
export const postText = (language: Language, post: string): string =>
  post.replaceAll(actingKept, (_, order: string) => recordWords[language].actingPost(order))
