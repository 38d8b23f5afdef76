declare module 'heic-decode' {
  /** The first picture of a HEIC file, four bytes a point. */
  export default function decode(from: { buffer: Uint8Array }): Promise<{
    readonly width: number
    readonly height: number
    readonly data: Uint8ClampedArray
  }>
}
