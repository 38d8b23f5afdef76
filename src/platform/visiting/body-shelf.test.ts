import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bodyShelf, clearLeftShelves } from './body-shelf.ts'

it('shelves of programs that are gone are cleared with all that is on them, those of others stay', async () => {
  const within = mkdtempSync(path.join(os.tmpdir(), 'prongsai-shelves-'))
  onTestFinished(() => rmSync(within, { recursive: true, force: true }))
  const { pid: ended } = spawnSync(process.execPath, ['--version'])
  const put = (name: string) => {
    mkdirSync(path.join(within, name))
    writeFileSync(path.join(within, name, 'page'), 'ประกาศ')
    return name
  }
  put(`prongsai-visits-${ended}-aaaaaa`)
  // A program of long ago that had the number of this one.
  const before = put(`prongsai-visits-${process.pid}-bbbbbb`)
  utimesSync(path.join(within, before), new Date('2023-01-01'), new Date('2023-01-01'))
  const stay = [
    put(`prongsai-visits-${process.pid}-cccccc`),
    put(`prongsai-visits-${process.ppid}-dddddd`),
    put('prongsai-visits-eeeeee'),
    put('somebody-else'),
  ]
  await clearLeftShelves(within)
  expect(readdirSync(within).toSorted()).toEqual(stay.toSorted())
})

it('a shelf in use bears the number of its program and outlives a clearing', async () => {
  const url = 'https://thansai.example/'
  const shelf = await bodyShelf()
  onTestFinished(shelf.clear)
  await shelf.keep(
    (async function* () {
      yield Buffer.from('ประกาศ')
    })(),
    { url, finalUrl: url, type: 'text/html' },
  )
  await clearLeftShelves()
  const place = shelf.placeOf(url) ?? ''
  expect(path.basename(path.dirname(place))).toMatch(new RegExp(`^prongsai-visits-${process.pid}-`))
  expect(readFileSync(place, 'utf8')).toBe('ประกาศ')
})
