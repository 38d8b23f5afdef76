import { readFile } from 'node:fs/promises'
import decodeHeic from 'heic-decode'
import sharp from 'sharp'
import { takenAtOf } from './taken-at.ts'

/**
 * The process that opens pictures of strangers, one at a time; it ends with the process that started it.
 * A fault in native code, or memory that will not come back, ends this process and not the server.
 */
export interface PictureOrder {
  readonly id: number
  /** The file to open. It is opened as what its type says and nothing else. */
  readonly place: string
  readonly isHeic: boolean
}

/** A picture made safe: turned upright, shrunk, drawn anew without anything its camera said. */
export interface SafePicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly preview: Uint8Array
  readonly takenAt: string | null
}

/** Why a picture was not taken. */
export type PictureTrouble = 'picture-unreadable' | 'picture-too-many-points'

export type PictureAnswer =
  | { readonly id: number; readonly picture: SafePicture }
  | { readonly id: number; readonly trouble: PictureTrouble }

/** Points of the longest edge as kept, and of a preview. */
const longestEdge = 2000
const previewEdge = 400
/** Far above any telephone's photo, far below what would fill the memory. HEIC is opened whole, so it may be less. */
const mostPoints = 120_000_000
const mostHeicPoints = 64_000_000

sharp.cache(false)
sharp.concurrency(1)

async function safe({ place, isHeic }: PictureOrder): Promise<SafePicture | PictureTrouble> {
  const opened = await open(place, isHeic)
  if (typeof opened === 'string') return opened
  const { takenAt, input } = opened
  // Drawn anew as JPEG: sharp carries over no metadata unless asked, so places and names are gone.
  const { data, info } = await input
    .autoOrient()
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .timeout({ seconds: 40 })
    .toBuffer({ resolveWithObject: true })
  const preview = await sharp(data)
    .resize(previewEdge, previewEdge, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 74 })
    .toBuffer()
  return { bytes: data, width: info.width, height: info.height, preview, takenAt }
}

async function open(place: string, isHeic: boolean) {
  const options = { limitInputPixels: mostPoints, failOn: 'error', sequentialRead: true } as const
  const { width, height, exif } = await sharp(place, {
    ...options,
    limitInputPixels: false,
  }).metadata()
  if (width * height > (isHeic ? mostHeicPoints : mostPoints)) return 'picture-too-many-points'
  const takenAt = takenAtOf(exif)
  if (!isHeic) return { takenAt, input: sharp(place, options) }
  // The decoder turns the picture as its file says; there is nothing left to turn.
  const raw = await decodeHeic({ buffer: await readFile(place) })
  if (raw.width * raw.height > mostHeicPoints) return 'picture-too-many-points'
  const size = { width: raw.width, height: raw.height, channels: 4 } as const
  return { takenAt, input: sharp(new Uint8Array(raw.data), { raw: size }) }
}

async function answerTo(order: PictureOrder): Promise<PictureAnswer> {
  try {
    const made = await safe(order)
    return typeof made === 'string'
      ? { id: order.id, trouble: made }
      : { id: order.id, picture: made }
  } catch {
    // sharp and libheif say much about a spoilt file, and nothing that helps an officer.
    return { id: order.id, trouble: 'picture-unreadable' }
  }
}

process.on('message', (order) => {
  void answerTo(order as PictureOrder).then((answer) => process.send?.(answer))
})
