import { constants, type KeyObject, randomInt, sign, verify } from 'node:crypto'
import {
  newColumnKey,
  readColumnKey,
  readSigningKey,
  signBlinded,
  verifyItem,
} from '../src/staff-surveys/blind-signature.ts'
import { hide, uncover } from '../src/staff-surveys/device/hiding.ts'
import type { PublishedFolder } from '../src/staff-surveys/folder.ts'
import type { Item } from '../src/staff-surveys/item.ts'
import { nodeTools } from '../src/staff-surveys/node-tools.ts'
import type { Policy } from '../src/staff-surveys/policy.ts'
import { recountFolder } from '../src/staff-surveys/recount.ts'
import { frozenHash } from '../src/surveys/frozen.ts'
import type { Questionnaire } from '../src/surveys/questionnaire.ts'
import {
  type FolderKeys,
  filesOf,
  honestLeaves,
  inOrder,
  newFolderKeys,
  policyWith,
  publishedWith,
  recorded,
} from '../test/world/staff-folder.ts'
import { staffQuestionnaire } from '../test/world/staff-questionnaire.ts'
import { interleaved, median, type Report, saying } from './figures.ts'
import type { Bench } from './settings.ts'

const questions = 30
const offices = [60, 400, 10_000]
/** From so many on, what says the same each time is not repeated as often. */
const many = 1000

/** The staff survey, from the respondent's device to a stranger's recount, on one core of this machine. */
export async function benchBlind({ quick }: Bench, report: Report): Promise<void> {
  const columns = Array.from({ length: questions + 1 }, () => newColumnKey())
  const keys: FolderKeys = { ...(await newFolderKeys()), columns: await Promise.all(columns) }
  for (const respondents of quick ? offices.slice(0, 2) : offices)
    await benchOffice(keys, respondents, report)
}

async function benchOffice(keys: FolderKeys, respondents: number, report: Report) {
  const questionnaire = longQuestionnaire()
  const policy = policyWith(keys, {
    ...{ questionnaire, questionnaireSha256: frozenHash(questionnaire), eligible: respondents },
  })
  saying(`${respondents} respondents, ${questions} questions`)
  const { items, times } = await answered(policy, keys, respondents)
  const section = `Staff survey: ${respondents} respondents, ${questions} questions and the quality column, RSA 2048; milliseconds for each respondent`
  const bare = {
    signs: { name: 'as many native RSA-PSS signatures', value: median(times.bareSign) },
    checks: { name: 'as many native RSA-PSS checks', value: median(times.bareCheck) },
  }
  const each = { section, unit: 'ms', runs: respondents } as const
  report.figures.push(
    { ...each, what: 'hidden on the device', value: median(times.hide), yardstick: bare.signs },
    {
      ...{ ...each, what: 'signed by the server', value: median(times.sign) },
      ...{ yardstick: bare.signs, note: 'each checked before it leaves' },
    },
    {
      ...{ ...each, what: 'uncovered on the device', value: median(times.uncover) },
      ...{ yardstick: bare.checks, note: 'each checked by WebCrypto' },
    },
    { ...each, what: 'checked by the server', value: median(times.check), yardstick: bare.checks },
  )

  const files = filesOf(await publishedOf(policy, keys, items, respondents))
  const publicKeys = policy.keys.columns.map(readColumnKey)
  const signatures = items.map((column) => column.map(({ s }) => Buffer.from(s, 'base64url')))
  const message = Buffer.alloc(100)
  const runs = respondents < many ? 3 : 1
  const { recount, checks } = await interleaved(runs, {
    recount: async () => {
      const recount = await recountFolder(files, nodeTools)
      const wrong = recount.checks.filter(({ holds }) => holds !== 'yes')
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
    },
    checks: async () => {
      for (const [place, key] of publicKeys.entries())
        for (const signature of signatures[place] ?? [])
          verify('sha384', message, { key, ...pss }, signature)
    },
  })
  const megabytes = [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024 ** 2
  report.figures.push({
    ...{ section, what: 'the whole published folder recounted', value: recount / 1000 },
    ...{ unit: 's', runs, note: `${items.flat().length} signatures, ${megabytes.toFixed(1)} MB` },
    yardstick: { name: 'the signatures checked natively, nothing else', value: checks / 1000 },
  })
  report.aims.push({
    aim: `a recount of ${respondents} costs at most three times its signatures`,
    holds: recount <= 3 * checks,
    measured: `${(recount / checks).toFixed(2)} times`,
  })
}

/** Answers of an office, each through all steps, in columns; and the milliseconds of each step of each respondent. */
async function answered(policy: Policy, keys: FolderKeys, respondents: number) {
  const signing = keys.columns.map(({ privateKey }) => readSigningKey(privateKey))
  const checking = policy.keys.columns.map(readColumnKey)
  const items: Item[][] = signing.map(() => [])
  const times = {
    ...{ hide: [0], sign: [0], uncover: [0], check: [0], bareSign: [0], bareCheck: [0] },
  }
  for (const each of Object.values(times)) each.length = 0
  for (let person = 0; person < respondents; person += 1) {
    if (person > 0 && person % 1000 === 0) saying(`${person} of ${respondents}`)
    const ticked = [...Array.from({ length: questions }, () => randomInt(4)), 0]
    const hidden = await stepOf(times.hide, () => hide(policy, ticked))
    const signatures = await stepOf(times.sign, () =>
      hidden.map(({ blinded }, place) => {
        const signed = signBlinded(signing[place] as KeyObject, blinded)
        if (!signed.ok) throw new Error(signed.reason)
        return signed.value
      }),
    )
    const sent = await stepOf(times.uncover, () => uncover(policy, hidden, signatures))
    if (!sent) throw new Error('A signature is not true.')
    await stepOf(times.check, () => {
      for (const { c, ...item } of sent)
        if (!verifyItem(checking[c] as KeyObject, policy.surveyId, c, item))
          throw new Error('An item is not signed.')
    })
    for (const { c, t, p, s } of sent) items[c]?.push({ p, s, t })
    if (respondents >= many && person % 10 > 0) continue
    // The yardsticks are measured among them, so that a slow minute of the machine falls on all.
    const message = Buffer.alloc(100, person)
    const natively = await stepOf(times.bareSign, () =>
      signing.map((key) => sign('sha384', message, { key, ...pss })),
    )
    await stepOf(times.bareCheck, () => {
      for (const [place, key] of checking.entries())
        verify('sha384', message, { key, ...pss }, natively[place] as Buffer)
    })
  }
  return { items, times }
}

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }

async function stepOf<Value>(times: number[], step: () => Value | Promise<Value>): Promise<Value> {
  const began = performance.now()
  const value = await step()
  times.push(performance.now() - began)
  return value
}

/** What an office publishes of them whose committee counted as many slips as were drawn. */
async function publishedOf(
  policy: Policy,
  keys: FolderKeys,
  items: readonly (readonly Item[])[],
  respondents: number,
): Promise<PublishedFolder> {
  const columns = items.map((column, place) => inOrder(place, column))
  const told = { kept: null, used: respondents }
  const { ledger, ...folder } = await publishedWith(policy, columns, keys, told)
  if (!ledger) throw new Error('It has no ledger.')
  const counted = { ...folder, ledger: { ...ledger, drawn: respondents, returned: 10 } }
  const leaves = honestLeaves(counted).map((leaf) =>
    leaf.kind === 'slips' ? { ...leaf, slips: respondents + 10 } : leaf,
  )
  return recorded(counted, keys.record, leaves)
}

/** As many questions of the four options as an IIT has. */
function longQuestionnaire(): Questionnaire {
  const [section] = staffQuestionnaire.sections
  const [question] = section?.questions ?? []
  if (!section || !question) throw new Error('It asks nothing.')
  const many = Array.from({ length: questions }, (_, at) => ({ ...question, code: `S${at + 1}` }))
  return { ...staffQuestionnaire, sections: [{ ...section, questions: many }] }
}
