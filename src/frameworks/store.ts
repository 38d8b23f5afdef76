import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type FrameworkProblem, problemsBetween } from './consistency.ts'
import { readFrameworkFile } from './forms.ts'
import type { Framework } from './framework.ts'
import { hashOf } from './hash.ts'

/** Reads one framework file; the file need not stand among the project's own. */
export async function loadFramework(
  file: string,
): Promise<Result<Framework, readonly FrameworkProblem[]>> {
  const text = await readText(file)
  if (!text.ok) return text
  const value = readJson(text.value)
  if (!value.ok) return value
  const read = readFrameworkFile(value.value, path.basename(file))
  if (!read.ok) return read
  const { fiscalYearBE, ...parts } = read.value
  return accept(
    deepFrozen({ ...parts, fiscalYear: fiscalYear(fiscalYearBE), hash: hashOf(value.value) }),
  )
}

/**
 * Reads every framework of a folder, oldest year first. They are part of the program: one that does
 * not hold together stops it, with the file and the place in the error.
 */
export async function loadFrameworks(folder: string): Promise<readonly Framework[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const frameworks = await Promise.all(
    names.map(async (name) => {
      const read = await loadFramework(path.join(folder, name))
      if (!read.ok) throw new Error(`${name}: ${told(read.reason)}`)
      return read.value
    }),
  )
  frameworks.sort((one, other) => one.fiscalYear - other.fiscalYear)
  for (const framework of frameworks) {
    const between = problemsBetween(framework, frameworks)
    if (between.length > 0) throw new Error(`${framework.id}: ${told(between)}`)
  }
  return Object.freeze(frameworks)
}

/** Everything wrong with one file: in itself, and against the other frameworks of the project. */
export async function validateFramework(
  file: string,
  frameworks: readonly Framework[],
): Promise<readonly FrameworkProblem[]> {
  const read = await loadFramework(file)
  if (!read.ok) return read.reason
  const others = frameworks.filter(({ id }) => id !== read.value.id)
  return problemsBetween(read.value, others)
}

async function readText(file: string): Promise<Result<string, readonly FrameworkProblem[]>> {
  try {
    return accept(await readFile(file, 'utf8'))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refuse([{ code: 'file-unreadable', at: '', says: { message } }])
  }
}

function readJson(text: string): Result<unknown, readonly FrameworkProblem[]> {
  try {
    return accept(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refuse([{ code: 'not-json', at: '', says: { message } }])
  }
}

const told = (problems: readonly FrameworkProblem[]): string =>
  problems.map(({ code, at, says }) => `${code} at ${at} ${JSON.stringify(says)}`).join('; ')

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) deepFrozen(inner)
    Object.freeze(value)
  }
  return value
}
