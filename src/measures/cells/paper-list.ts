import { readTypedList } from '../../basics/typed-list.ts'
import type { Tidy } from './cell-words.ts'
import { isNothing } from './cell-words.ts'

/** A list as a cell holds it. */
export interface PaperList {
  /** Words before the first item; empty where there are none. */
  readonly lead: string
  readonly items: readonly string[]
  /** Whether the items carry numbers or dashes. */
  readonly marked: boolean
}

/**
 * Reads the list of a cell. Lines that count from one without a gap are the items, whatever numbers
 * stand within them: so our own papers print a list, and so careful typists do. Anything else is read
 * as typed.
 */
export function readPaperList(text: string): PaperList {
  const counted = countedLines(text)
  if (counted) return counted
  const { lead, items } = readTypedList(text)
  return {
    lead,
    items: items.map((item) => item.text),
    marked: items.some(({ marker }) => marker !== ''),
  }
}

function countedLines(text: string): PaperList | null {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith('1. '))
  const counted = first < 0 ? [] : lines.slice(first)
  if (counted.length < 2) return null
  if (!counted.every((line, at) => line.startsWith(`${at + 1}. `))) return null
  return {
    lead: lines.slice(0, first).join('\n'),
    items: counted.map((line, at) => line.slice(`${at + 1}. `.length)),
    marked: true,
  }
}

/** The items of a cell that holds a list and nothing else; words before the first number are an item too. */
export function readItems(text: string, tidy: Tidy): string[] {
  if (isNothing(text)) return []
  const { lead, items } = readPaperList(text)
  return [lead, ...items].map(tidy).filter((item) => item !== '')
}
