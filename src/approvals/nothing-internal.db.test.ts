import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { twoAgencies } from '../../test/world/two-agencies.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate } from '../basics/plain-date.ts'
import { addEvidence } from '../evidence/commands.ts'
import { titleOf } from '../measures/measure.ts'
import { publishedAs } from './edition-store.ts'
import { standingOf } from './standing-store.ts'
import { snapshotBy } from './store.ts'

describeWithDatabase('what is published', () => {
  let world: Awaited<ReturnType<typeof twoAgencies>>
  const year = fiscalYear(2566)
  beforeAll(async () => {
    world = await twoAgencies()
  })
  afterAll(() => world.close())

  const now = async () => {
    const found = await standingOf(world.db, world.own.id, year, frameworks)
    if (!found) throw new Error('There is no plan.')
    return found
  }

  it('holds no word of internal evidence: no title, place, member, minute, link or file name', async () => {
    const context = testContext({ db: world.db, files: world.files })
    const measure = (await now()).plan.measures[0]
    if (!measure) throw new Error('There is no measure.')
    const secrets = ['ลับหัวข้อ', 'ลับสถานที่', 'ลับเหตุ', 'ลับชื่อคน', 'ลับรายงาน', 'ลับพิสูจน์', 'ลับไฟล์']
    const [title = '', place = '', purpose = '', member = '', minutes = '', proves = '', name] =
      secrets
    const sha256 = await world.files.drafts.of(context.actor.id).keep(new Uint8Array([7]))
    const file = {
      ...{ sha256, name: `${name}.txt`, type: 'text/plain', bytes: 1, width: null, height: null },
      ...{ takenAt: null, previewSha256: null, originalSha256: null },
    }
    const added = await addEvidence(context, {
      ...{ agencyId: world.own.id, fiscalYear: year },
      content: {
        ...{ kind: 'meeting', title, place, purpose, minutes, members: [member], channel: null },
        ...{ date: plainDate('2023-02-01'), url: 'https://secret.example.go.th/' },
        ...{ capture: null, files: [file], sensitivity: 'internal' },
      },
      serves: [
        {
          target: { kind: 'measure', measureId: measure.id },
          ...{ units: measure.responsible.units, name: titleOf(measure), proves },
        },
      ],
    })
    expect(added.ok).toBe(true)
    const { text } = (await now()).now
    expect(text).toContain(added.ok ? added.value.evidenceId : '')
    for (const word of [...secrets, 'secret.example', context.actor.id])
      expect(text).not.toContain(word)
  })

  it('is found by its digest once it is published, and by an agency that has it', async () => {
    const [published] = (await now()).publications
    const digest = published?.digest ?? ''
    expect(await publishedAs(world.db, digest)).toMatchObject({ agencyId: world.own.id })
    expect(await publishedAs(world.db, (await now()).now.digest)).toBeNull()
    expect(await snapshotBy(world.db, world.foreign.id, digest)).toBeNull()
    expect(await snapshotBy(world.db, world.own.id, digest)).not.toBeNull()
  })
})
