// The page that recounts offline: the files are in it, or chosen by hand, and nothing leaves this computer.
import type { Language } from '../../../basics/bilingual.ts'
import { piece } from '../../../surveys/device/page-parts.ts'
import { utf8 } from '../../plain-bytes.ts'
import { type FolderFiles, isCounted, largestFile } from '../../read-folder.ts'
import { folderIn, readZip } from '../../read-zip.ts'
import { recountFolder } from '../../recount.ts'
import type { Recount } from '../../recount-check.ts'
import { recountWords } from '../../recount-messages.ts'
import { webTools } from '../../web-tools.ts'
import { recountView } from './recount-view.ts'

const tools = webTools()
const page = document.getElementById('page') ?? document.body
const result = piece('div', '')
let language: Language = document.documentElement.lang === 'en' ? 'en' : 'th'
let files: FolderFiles | null = embedded()
let others: readonly string[] = []
let receipt: string | undefined
let fingerprint = ''
let shown: Recount | null = null
let turn = 0

/** The files that stand in the page itself; null where it came without. */
function embedded(): FolderFiles | null {
  const text = document.getElementById('files')?.textContent
  if (!text) return null
  const named: Readonly<Record<string, string>> = JSON.parse(text)
  return new Map(Object.entries(named).map(([name, content]) => [name, utf8(content)]))
}

/** Counts again what was chosen; what was chosen since makes it void. */
async function run() {
  const words = recountWords[language]
  if (!tools) return say(words.noCrypto)
  if (!files) return
  turn += 1
  const mine = turn
  const bar = say(words.working)
  try {
    const done = await recountFolder(files, tools, {
      ...(receipt !== undefined && { receipt }),
      ...(fingerprint && { fingerprint }),
      onProgress: (count, all) => {
        if (mine === turn) bar.textContent = words.progress(count, all)
      },
    })
    if (mine !== turn) return
    shown = done
    show()
  } catch {
    // Memory is short, or a file went away while it was read: said, never taken for a good end.
    if (mine === turn) say(words.failed)
  }
}

function say(text: string): HTMLElement {
  shown = null
  const bar = piece('p', 'verdict not-done', text)
  bar.setAttribute('role', 'status')
  result.replaceChildren(bar)
  return bar
}

const show = () => {
  if (shown) result.replaceChildren(recountView(shown, others, language))
}

async function chooseZip(chosen: File) {
  const read = await readZip(new Uint8Array(await chosen.arrayBuffer()), isCounted)
  files = null
  if (typeof read === 'string') return say(recountWords[language].zipTrouble[read])
  files = read.files
  others = read.others
  return run()
}

async function chooseFolder(chosen: readonly File[]) {
  const pathOf = (file: File) => file.webkitRelativePath || file.name
  const folder = folderIn(chosen.map(pathOf))
  const read = new Map<string, Uint8Array>()
  const left: string[] = []
  for (const file of chosen) {
    const name = pathOf(file).startsWith(folder) ? pathOf(file).slice(folder.length) : pathOf(file)
    // One more byte than is read, so that a file of any size costs no more memory than that.
    if (isCounted(name))
      read.set(name, new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer()))
    else left.push(name)
  }
  files = read
  others = left
  return run()
}

/** A field to choose files with; reading them fails in words. */
function chooser(label: string, isFolder: boolean, then: (chosen: File[]) => unknown) {
  const input = document.createElement('input')
  input.type = 'file'
  if (isFolder) input.setAttribute('webkitdirectory', '')
  input.addEventListener('change', async () => {
    const chosen = [...(input.files ?? [])]
    if (chosen.length === 0) return
    try {
      await then(chosen)
    } catch {
      // The file was moved or its medium taken out.
      say(recountWords[language].failed)
    }
  })
  return piece('label', '', label, input)
}

function draw() {
  const words = recountWords[language]
  document.documentElement.lang = language
  const turned = piece('button', '', language === 'th' ? 'English' : 'ภาษาไทย')
  turned.addEventListener('click', () => {
    language = language === 'th' ? 'en' : 'th'
    draw()
    show()
  })
  const printed = piece('button', '', words.print)
  printed.addEventListener('click', () => print())
  const typed = document.createElement('input')
  typed.type = 'text'
  typed.value = fingerprint
  typed.autocomplete = 'off'
  typed.addEventListener('change', () => {
    fingerprint = typed.value.trim()
    void run()
  })
  const isEmbedded = document.getElementById('files') !== null
  page.replaceChildren(
    piece(
      'div',
      'top',
      piece('h1', '', words.title),
      piece('div', 'no-print', turned, ' ', printed),
    ),
    piece(
      'div',
      'card no-print',
      ...(isEmbedded
        ? []
        : [
            chooser(words.choose, false, ([zip]) => zip && chooseZip(zip)),
            chooser(words.chooseFolder, true, chooseFolder),
          ]),
      chooser(words.chooseReceipt, false, async ([file]) => {
        receipt = await file?.slice(0, 1_000_000).text()
        await run()
      }),
      piece('label', '', words.typeFingerprint, typed),
    ),
    result,
  )
}

draw()
void run()
