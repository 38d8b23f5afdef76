import type { FiscalYear } from '../basics/fiscal-year.ts'

/** What a measure rests on beside the words its paper prints: why it is there, what it costs, what will prove it. */
export interface Planning {
  /** The weak point of last year's result that it answers, in words; empty where nobody said. */
  readonly reason: string
  /** What will show that it was done, as its plan expects. */
  readonly expectedEvidence: readonly string[]
  readonly budget: Budget | null
  /** Where its words came from; null for one that was typed. */
  readonly origin: Origin | null
}

/** Money set aside: baht, satang as their hundredths, and the budget it comes from in words. */
export interface Budget {
  readonly baht: number
  readonly from: string
}

/** Where the words of a measure came from before anybody changed them. */
export interface Origin {
  readonly kind: OriginKind
  /** What it is in its kind: the key of a suggestion, the id of a measure, the hash of a file. */
  readonly of: string
  /** What people know it by: the agency that shares it, the file it was read from. */
  readonly name: string
  /** The fiscal year it was written for, where it had one. */
  readonly year: FiscalYear | null
}

/** The kinds of origin. */
export const originKinds = ['library', 'last-year', 'shared', 'import'] as const
export type OriginKind = (typeof originKinds)[number]

/** A measure of which nothing but its paper is known. */
export const noPlanning: Planning = { reason: '', expectedEvidence: [], budget: null, origin: null }

/** The planning of a measure alone. */
export const planningOf = ({ reason, expectedEvidence, budget, origin }: Planning): Planning => ({
  reason,
  expectedEvidence,
  budget,
  origin,
})

/** The most a budget can be: beyond it, satang would no longer be exact. */
export const mostBaht = 1_000_000_000_000

/** Whether a number can be an amount of baht: not below zero, no finer than satang. */
export const isBaht = (baht: number): boolean =>
  baht >= 0 && baht <= mostBaht && Math.round(baht * 100) / 100 === baht
