/**
 * Where in a paper something stands, so that an officer can put a finger on it.
 * A place says as much as is known: the row of the plan, the field of the row, the item of a list in
 * that field, and where the file itself has it (line of a text, cell of a sheet, table of a Word file).
 */
export interface Place {
  /** front-matter: before the first table · heading: a table's head · row: one measure · plan: the plan as a whole · file: the file itself. */
  readonly part: 'front-matter' | 'heading' | 'row' | 'plan' | 'file'
  /** 1-based position of the measure in the order of the paper (not its printed number). */
  readonly row?: number
  readonly field?: Field
  /** 1-based position in the field's list. */
  readonly item?: number
  /** 1-based line of a text, Markdown, TSV or CSV file. */
  readonly line?: number
  /** 1-based column of a table in a text or Word file. */
  readonly column?: number
  /** 1-based table of a file that holds several. */
  readonly table?: number
  /** 1-based row of that table as the file has it, headings counted. */
  readonly tableRow?: number
  /** Name of the sheet of a workbook. */
  readonly sheet?: string
  /** Cell of a sheet in its own words, such as "D7". */
  readonly cell?: string
}

/** The fields of one measure that can be pointed at, in the order the official table prints them. */
export const fields = [
  'no',
  'indicator',
  'codes',
  'subject',
  'parts',
  'measures',
  'responsible',
  'period',
  'steps',
  'followUp',
  'stage',
  'percent',
  'outcome',
  'evidence',
] as const
/** One of those fields, by its name in a measure. */
export type Field = (typeof fields)[number]
