import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { withLevelMarks } from './thai-font.ts'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
)

describe('a Thai font with level tone marks', () => {
  it('is the same file but for a few anchors, and the file read is left alone', () => {
    const font = readFileSync(file)
    const before = Buffer.from(font)
    const levelled = withLevelMarks(font)
    expect(font.equals(before)).toBe(true)
    expect(levelled.length).toBe(font.length)
    const changed = levelled.filter((byte, at) => byte !== font[at]).length
    expect(changed).toBeGreaterThan(0)
    expect(changed).toBeLessThan(80)
  })

  it('has nothing left to level', () => {
    const once = withLevelMarks(readFileSync(file))
    expect(Buffer.from(withLevelMarks(once)).equals(Buffer.from(once))).toBe(true)
  })

  it('is the font itself where it has no table of positions', () => {
    const bare = new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(withLevelMarks(bare)).toEqual(bare)
  })
})
