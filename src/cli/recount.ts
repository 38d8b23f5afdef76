import { nodeTools } from '../staff-surveys/node-tools.ts'
import { recountFolder } from '../staff-surveys/recount.ts'
import { isBroken, type Recount } from '../staff-surveys/recount-check.ts'
import { checkSaid } from '../staff-surveys/recount-check-messages.ts'
import { recountLines } from '../staff-surveys/recount-lines-messages.ts'
import type { Arguments } from './arguments.ts'
import { showing } from './progress.ts'
import { folderUnsaid, recounting } from './recount-command-messages.ts'
import { filesAt, textAt } from './recount-files.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `recount FOLDER|ZIP`: checks a published staff survey offline. Ends with 1 where anything does not hold. */
export async function recount({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const [place] = words
  if (!place) {
    voice.tell(folderUnsaid)
    return exits.unusable
  }
  const read = await filesAt(place)
  if (!read.ok) {
    voice.tell(read.reason)
    return exits.unusable
  }
  const receipt = typeof flags.receipt === 'string' ? await textAt(flags.receipt) : null
  if (receipt && !receipt.ok) {
    voice.tell(receipt.reason)
    return exits.unusable
  }
  const { files, others } = read.value
  const done = await showing(voice, recounting, () =>
    recountFolder(files, nodeTools, {
      ...(receipt && { receipt: receipt.value }),
      ...(typeof flags.fingerprint === 'string' && { fingerprint: flags.fingerprint }),
    }),
  )
  voice.print(
    flags.json
      ? JSON.stringify(recountJson(done), null, 2)
      : recountLines(done, others, voice.language).join('\n'),
  )
  if (!done.folder) return exits.unusable
  return isBroken(done) ? exits.findings : exits.good
}

const recountJson = ({ checks, policySha256 }: Recount) => ({
  policySha256,
  checks: checks.map((check) => ({ ...check, said: checkSaid(check) })),
})
