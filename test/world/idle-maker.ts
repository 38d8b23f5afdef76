import type { Maker } from '../../src/platform/backup/maker.ts'

/** A maker of backups that never makes one: for tests that only want its pages to be there. */
export const idleMaker = (folder: string): Maker => {
  const refused = { kind: 'refused', name: 'prongsai.zip', refusal: { code: 'busy' } } as const
  return {
    folder,
    make: async () => refused,
    check: async () => refused,
    doing: () => null,
    last: () => null,
  }
}
