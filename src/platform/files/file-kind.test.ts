import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { fileKindOf, kindOfType, looksLikePhoto } from './file-kind.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-kind-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const kindOf = async (bytes: Uint8Array | string, name = 'a.bin') => {
  const place = path.join(folder, 'a')
  const buffer = Buffer.from(bytes as string)
  writeFileSync(place, buffer)
  return (await fileKindOf(place, buffer.subarray(0, 4100), name))?.ending ?? null
}
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })

it('photos and papers are known by their bytes, whatever they are called', async () => {
  expect(await kindOf(await picture().jpeg().toBuffer(), 'a.exe')).toBe('jpg')
  expect(await kindOf(await picture().png().toBuffer())).toBe('png')
  expect(await kindOf(await picture().webp().toBuffer())).toBe('webp')
  expect(await kindOf('%PDF-1.7\n%âãÏÓ\n')).toBe('pdf')
  expect(await kindOf('ข้อ,คะแนน\nI1,80\n', 'คะแนน.csv')).toBe('csv')
  expect(await kindOf('บันทึกการประชุม\r\n')).toBe('txt')
  expect(await kindOf(Buffer.from([0xa1, 0xd2, 0xc3]))).toBe('txt')
})

it.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a picture that can run'],
  ['<?xml version="1.0"?><svg/>', 'the same, with a head'],
  ['  <!doctype html><script>alert(1)</script>', 'a page'],
  ['คำ <script>alert(1)</script>', 'a page that begins with words'],
  ['#!/bin/sh\nrm -rf /', 'a script'],
  ['MZ\x90\x00\x03', 'a program of Windows'],
  ['\x7fELF\x02', 'a program of Linux'],
  ['{\\rtf1}', 'rich text'],
  ['PK\x03\x04\x14\x00', 'an archive of anything'],
  ['GIF89a\x01\x00\x01\x00', 'a moving picture'],
  ['a\x00b', 'no text'],
  ['', 'nothing'],
])('%j is not taken in: it is %s', async (bytes) => {
  expect(await kindOf(bytes, 'ภาพ.jpg')).toBeNull()
})

it('a type we never gave is none', () => {
  expect(kindOfType('text/html')).toBeNull()
  expect(kindOfType('image/jpeg')?.isPhoto).toBe(true)
})

it('a photo is told by its first bytes, for its limit', async () => {
  expect(await looksLikePhoto(await picture().jpeg().toBuffer())).toBe(true)
  expect(await looksLikePhoto(Buffer.from('%PDF-1.7'))).toBe(false)
})
