import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe } from 'vitest'

const shared = path.resolve('../shared')

/** The report this project began from. It stays outside the repository, beside the checkout. */
export const realReport = path.join(shared, 'real', 'o43-dong-ta-ngao-2566.txt')

/** False on a machine that never had it; in CI, beside ../shared, a missing report fails the tests. */
export const realReportIsExpected =
  existsSync(realReport) || (!!process.env['CI'] && existsSync(shared))

/** Tests that read the real report; where it is not, each is reported as skipped by name. */
export const describeWithRealReport = describe.skipIf(!realReportIsExpected)
