import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
import { registerAgency } from '../agencies/commands.ts'
import { inTransaction } from '../platform/db/database.ts'
import { usualPapers } from './agency-setting.ts'
import { changePaperSettings, changeSettings, saveProvider, usableProviders } from './commands.ts'
import { paperSettingsOf, providersKept, settingOf, settingsShown } from './store.ts'

const bare = { key: 'the key of an installation made for tests alone', environment: {} }

describeWithDatabase('the settings in the database', () => {
  const world = databaseWorld()

  it('are what is usual, then what was kept, then what is usual again', async () => {
    const { db } = world
    const said = () => settingOf(db, bare, 'mail.port')
    expect(await said()).toEqual({ ok: true, value: '587' })
    const set = (value: string | null) =>
      changeSettings(world.context, bare, 'mail', [{ name: 'mail.port', value }])
    await set('465')
    await set('2525')
    expect(await said()).toEqual({ ok: true, value: '2525' })
    await set(null)
    expect(await said()).toEqual({ ok: true, value: '587' })
  })

  it('say who set them and when, and of a secret nothing else', async () => {
    const change = { name: 'mail.password', value: 'hunter2' } as const
    await changeSettings(world.context, bare, 'mail', [change])
    const [shown] = await settingsShown(world.db, bare, ['mail.password'])
    expect(shown).toMatchObject({ value: '', isSet: true, isUnreadable: false })
    expect(shown?.changed).toMatchObject({ by: 'local-officer' })
    const other = { ...bare, key: `${bare.key}.` }
    expect((await settingsShown(world.db, other, ['mail.password']))[0]?.isUnreadable).toBe(true)
  })

  it('keep providers with their secrets sealed each to its own', async () => {
    const near = { name: 'N', discovery: 'https://n.example', clientId: 'p', clientSecret: 's1' }
    await saveProvider(world.context, bare, { id: 'one', ...near })
    await saveProvider(world.context, bare, { id: 'two', ...near, clientSecret: 's2' })
    const secrets = async () =>
      (await usableProviders(world.db, bare)).map((each) => each.clientSecret)
    expect(await secrets()).toEqual(['s1', 's2'])
    // Exchanged in the database by somebody without the key, neither opens.
    const [one, two] = await providersKept(world.db)
    if (!one || !two) throw new Error('There are two providers.')
    await inTransaction(world.db, (tx) =>
      tx
        .updateTable('setting')
        .set({
          value: JSON.stringify([
            { ...one, sealedSecret: two.sealedSecret },
            { ...two, sealedSecret: one.sealedSecret },
          ]) as never,
        })
        .where('name', '=', 'sign-in.providers')
        .execute(),
    )
    expect(await secrets()).toEqual([])
  })

  it('of an agency are its own', async () => {
    const named = { name: 'เทศบาลตำบลตัวอย่าง', district: 'เมือง', province: 'น่าน' }
    const agency = await registerAgency(world.context, named)
    if (!agency.ok) throw new Error(agency.reason.code)
    const papers = { ...usualPapers, digits: 'thai' as const }
    expect(await paperSettingsOf(world.db, bare, agency.value.id)).toEqual(usualPapers)
    const set = { ...bare, environment: { PRONGSAI_DIGITS: 'thai', PRONGSAI_FONT: 'Sarabun' } }
    const usual = await paperSettingsOf(world.db, set, agency.value.id)
    expect(usual).toEqual({ ...usualPapers, digits: 'thai', font: 'Sarabun' })
    await changePaperSettings(world.context, bare, agency.value, papers)
    const own = { ...set, environment: { PRONGSAI_DIGITS: 'arabic' } }
    expect((await paperSettingsOf(world.db, own, agency.value.id)).digits).toBe('thai')
    expect(await paperSettingsOf(world.db, bare, agency.value.id)).toEqual(papers)
  })

  it('are changed by operators alone, and those of an agency by its administrators', async () => {
    const actor = { kind: 'person', id: 'x', name: 'X', grants: [] } as const
    const nobody = { ...world.context, actor }
    const change = { name: 'mail.host', value: 'evil.example' } as const
    expect((await changeSettings(nobody, bare, 'mail', [change])).ok).toBe(false)
    expect(await settingOf(world.db, bare, 'mail.host')).toEqual({ ok: true, value: '' })
  })
})
