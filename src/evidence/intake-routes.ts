import type { Result } from '../basics/result.ts'
import type { FileKeeper } from '../platform/files/file-keeper.ts'
import {
  type FileKind,
  fileKindOf,
  kindOfType,
  looksLikePhoto,
} from '../platform/files/file-kind.ts'
import { plainName } from '../platform/files/plain-name.ts'
import type { Typed } from '../platform/html/form-view.ts'
import { safePicture } from '../platform/pictures/pictures.ts'
import type { BodyTrouble } from '../platform/web/body.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { streamedForm } from '../platform/web/form-stream.ts'
import type { Evidence, EvidenceFile } from './evidence.ts'
import { readFileNote } from './forms.ts'
import type { WrongEvidence, WrongEvidenceCode } from './wrong-evidence.ts'

const megabyte = 1024 * 1024
/** As they are sent. A telephone's photo has 3 to 12 MB. */
const largestPhoto = 40 * megabyte
const largestPaper = 100 * megabyte
const mostFiles = 20

/** A form of evidence as it came in: what was typed, its files on the disk, and what was not taken. */
export interface TakenForm {
  readonly typed: Typed
  readonly files: readonly TakenFile[]
  readonly wrong: readonly WrongEvidence[]
}

/** A file that was taken in, and the word by which its form names it when it is sent again. */
export interface TakenFile {
  readonly word: string
  readonly file: EvidenceFile
}

type Own = ReturnType<FileKeeper['drafts']['of']>
type Taken = { readonly file: EvidenceFile } | { readonly wrong: WrongEvidence }

/**
 * Takes in a form of evidence: its files go to the sender's drafts as they come. With those the form names
 * already, from before it was sent back or from the piece itself, they are the piece's files now.
 */
export async function takenForm(
  c: WebContext,
  { files }: World,
  piece: Evidence | null,
): Promise<Result<TakenForm, BodyTrouble>> {
  const person = c.get('actor').id
  const own = files.drafts.of(person)
  // Apart from what was sent: a text file must not be taken for a note of ours.
  const notes = files.drafts.of(`${person}-notes`)
  const forget = (sha256: string) => files.drafts.forget(person, sha256)
  // The same photo twice in one form is opened once; what was sent first gives it its name.
  const opened = new Map<string, Promise<Taken>>()
  const form = await streamedForm(c, { files: mostFiles, field: 64 * 1024 }, async (sent) => {
    const name = plainName(sent.name)
    let code: WrongEvidenceCode = 'file-too-large'
    const kept = await own.keepStream(sent.pieces, async (head) => {
      if (!(await looksLikePhoto(head))) return largestPaper
      code = 'photo-too-large'
      return largestPhoto
    })
    const refused = (why: WrongEvidenceCode): Taken => ({
      wrong: { field: 'files', code: why, of: name },
    })
    if (kept === null) return refused(code)
    const { sha256, bytes, head } = kept
    const kind = bytes === 0 ? null : await fileKindOf(own.placeOf(sha256) ?? '', head, name)
    if (!kind) {
      await forget(sha256)
      return refused(bytes === 0 ? 'file-empty' : 'kind-not-allowed')
    }
    if (!kind.isPhoto) return { file: paperOf(name, kind, sha256, bytes) }
    const made = opened.get(sha256) ?? photoOf(own, { name, kind, sha256 })
    opened.set(sha256, made)
    // As it was sent it still says where it was taken.
    return made.finally(() => forget(sha256))
  })
  if (!form.ok) return form
  const { typed, tooManyFiles } = form.value
  const before = await filesNamed(notes, typed['kept'] ?? [], piece)
  const now = form.value.files.flatMap((each) => ('file' in each ? [each.file] : []))
  const noted: TakenFile[] = []
  for (const file of now) noted.push({ word: await noteOf(notes, file), file })
  return {
    ok: true,
    value: {
      typed,
      files: distinct([...before.files, ...noted]),
      wrong: [
        ...form.value.files.flatMap((each) => ('wrong' in each ? [each.wrong] : [])),
        ...before.wrong,
        ...(tooManyFiles ? [{ field: 'files', code: 'too-many-files' as const }] : []),
      ],
    },
  }
}

/** The files of a piece as a form names them. */
export const filesOf = (piece: Evidence): readonly TakenFile[] =>
  piece.current.files.map((file) => ({ word: file.sha256, file }))

/** Shrinks a photo and keeps what came of it; of the photo as it was sent only the hash is known afterwards. */
async function photoOf(
  own: Own,
  { name, kind, sha256 }: { name: string; kind: FileKind; sha256: string },
): Promise<Taken> {
  const isHeic = kind.ending === 'heic'
  const made = await safePicture({ place: own.placeOf(sha256) ?? '', isHeic })
  if (!made.ok) return { wrong: { field: 'files', code: made.reason, of: name } }
  const { bytes, width, height, takenAt, preview } = made.value
  return {
    file: {
      sha256: await own.keep(bytes),
      name: `${name.replace(/\.[^.]{1,5}$/, '')}.jpg`,
      type: 'image/jpeg',
      bytes: bytes.byteLength,
      ...{ width, height, takenAt },
      previewSha256: await own.keep(preview),
      originalSha256: sha256,
    },
  }
}

const paperOf = (name: string, kind: FileKind, sha256: string, bytes: number): EvidenceFile => ({
  ...{ sha256, bytes, type: kind.type, width: null, height: null, takenAt: null },
  name: name.toLowerCase().endsWith(`.${kind.ending}`) ? name : `${name}.${kind.ending}`,
  previewSha256: null,
  originalSha256: null,
})

/** Notes what a file is beside it, so that a form sent back names it by one word that says nothing else. */
const noteOf = (notes: Own, file: EvidenceFile): Promise<string> =>
  notes.keep(new TextEncoder().encode(JSON.stringify(file)))

/** The files a form names: of the piece by their hash, else by the note of this person's own draft. */
async function filesNamed(notes: Own, words: readonly string[], piece: Evidence | null) {
  const known = (piece?.versions ?? []).flatMap(({ files }) => files)
  const files: TakenFile[] = []
  const wrong: WrongEvidence[] = []
  for (const word of words.slice(0, 100)) {
    const there = known.find(({ sha256 }) => sha256 === word)
    const note = there ? null : await notes.read(word)
    const file = there ?? (note && readFileNote(note))
    if (file && kindOfType(file.type)) files.push({ word, file })
    else wrong.push({ field: 'files', code: 'file-gone' })
  }
  return { files, wrong }
}

const distinct = (files: readonly TakenFile[]) =>
  files.filter(
    ({ file }, at) => files.findIndex((other) => other.file.sha256 === file.sha256) === at,
  )
