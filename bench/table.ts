import type { Figure, Report } from './figures.ts'

/** The figures as a table for reading, section by section, with the aims below. */
export function toTable({ figures, aims }: Report): string {
  const sections = [...new Set(figures.map(({ section }) => section))]
  const lines = sections.flatMap((section) => {
    const own = figures.filter((figure) => figure.section === section)
    return ['', section, ...aligned([head, ...own.map(rowOf)])]
  })
  const verdicts = aims.map(
    ({ aim, holds, measured }) => `${holds ? 'HOLDS    ' : 'DOES NOT '} ${aim}: ${measured}`,
  )
  return [...lines, '', 'Aims', ...verdicts, ''].join('\n')
}

const head = ['', 'measured', 'yardstick', 'ratio', 'runs', '']

const rowOf = ({ what, value, unit, runs, yardstick, note = '' }: Figure): string[] => [
  what,
  `${rounded(value)} ${unit}`,
  yardstick ? `${rounded(yardstick.value)} ${unit}, ${yardstick.name}` : '',
  yardstick && yardstick.value > 0 ? `${rounded(value / yardstick.value)}` : '',
  String(runs),
  note,
]

/** Three figures that mean something; whole numbers from a hundred on. */
export const rounded = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))

/** Columns padded to their widest cell; figures to the right, words to the left. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column > 4
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
