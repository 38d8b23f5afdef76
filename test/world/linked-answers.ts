import { type Agency, typeOfName } from '../../src/agencies/agency.ts'
import { saveAgencies } from '../../src/agencies/store.ts'
import type { FiscalYear } from '../../src/basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../../src/basics/ids.ts'
import { placesOf } from '../../src/disclosures/disclosure.ts'
import { saveAnswer } from '../../src/disclosures/store.ts'
import { type Database, inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { frameworks } from './clean-plan.ts'

/** An agency, and the addresses its items name: the first list those of the first item, and so on. */
export interface LinkedAgency {
  readonly name: string
  readonly links: readonly (readonly string[])[]
}

/** Saves agencies whose items of a year show these addresses. */
export async function saveLinkedAnswers(
  db: Database,
  year: FiscalYear,
  linked: readonly LinkedAgency[],
): Promise<readonly Agency[]> {
  const framework = frameworks.find(({ fiscalYear }) => fiscalYear === year)
  if (!framework) throw new Error(`There is no framework of ${year}.`)
  const places = placesOf(framework)
  const at = '2023-08-01T02:00:00.000Z'
  const agencies = linked.map(({ name }, number): Agency => {
    const code = String(100 + number).padStart(7, '0')
    return {
      ...{ id: newId() as AgencyId, code, name, type: typeOfName(name), logoSha256: null },
      ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
    }
  })
  await inTransaction(db, async (tx) => {
    await saveAgencies(tx, agencies, at)
    for (const [number, { links }] of linked.entries()) {
      const agencyId = agencies[number]?.id
      if (!agencyId || links.length > places.length) throw new Error('There are fewer items.')
      for (const [place, urls] of links.entries()) {
        const code = places[place]?.item.code
        if (!code) continue
        await saveAnswer(
          tx,
          { agencyId, year },
          {
            ...{ id: newId() as FactId, code, answer: 'has', explanation: '', elements: [] },
            links: urls.map((url) => ({ url, clickPath: '' })),
            ...{ noneReason: '', noneOn: null, updatedOn: null, months: null },
            ...{ recordedAt: at, recordedBy: 'somying' },
          },
        )
      }
    }
  })
  return agencies
}
