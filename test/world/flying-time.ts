import type { Time } from '../../src/platform/visiting/time.ts'

/** Pauses take no time, and are told. */
export function flyingTime(): Time & { readonly slept: number[] } {
  let passed = 0
  const slept: number[] = []
  return {
    slept,
    now: () => Date.UTC(2023, 9, 2) + passed,
    sleep: async (ms) => {
      slept.push(ms)
      passed += ms
    },
  }
}
