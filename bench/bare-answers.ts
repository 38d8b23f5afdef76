import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'

/** Where the yardstick keeps answers, and what a right answer is. */
export interface BareTask {
  readonly place: { readonly folder: string } | { readonly url: string }
  /** How many options each place has. */
  readonly options: readonly number[]
}

/** Connections of the yardstick to PostgreSQL; PGlite has one. */
const connections = 16

type Insert = (id: string, answers: readonly number[]) => Promise<unknown>

/**
 * The yardstick of answers: plain node:http, a check written by hand, one INSERT for each request on the same
 * kind of database, made as durable. Prints its address and stays until it is told to stop.
 */
export async function answerBarely(file: string): Promise<never> {
  const { place, options }: BareTask = JSON.parse(readFileSync(file, 'utf8'))
  const insert = await insertingInto(place)
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const read = readAnswer(Buffer.concat(pieces).toString('utf8'), options)
      const say = (status: number, said: string) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(said)
      if (!read) return say(422, '{"state":"unreadable"}')
      insert(read.id, read.answers).then(
        () => say(200, '{"state":"counted"}'),
        (error: unknown) => {
          console.error(error)
          say(503, '{"state":"not-sent"}')
        },
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return new Promise<never>(() => undefined)
}

/**
 * The least that taking a form in by HTTP can be: it is read and thanked for, and nothing of it is kept. No
 * program that keeps answers is faster on the same machine under the same load.
 */
export const ceiling = `
  const server = require('node:http').createServer((request, response) => {
    const pieces = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      Buffer.concat(pieces).toString('utf8')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"state":"counted"}')
    })
  })
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))`

const table =
  'create table if not exists bare_answer (id uuid primary key, answers smallint[] not null)'

async function insertingInto(place: BareTask['place']): Promise<Insert> {
  if ('url' in place) {
    const pool = new pg.Pool({ connectionString: place.url, max: connections })
    await pool.query(table)
    return (id, answers) =>
      pool.query({
        ...{ name: 'answer', text: 'insert into bare_answer (id, answers) values ($1, $2)' },
        values: [id, answers],
      })
  }
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  const { db } = opened.value
  await sql.raw(table).execute(db)
  return (id, answers) =>
    sql`insert into bare_answer (id, answers) values (${id}, ${`{${answers.join()}}`})`.execute(db)
}

function readAnswer(text: string, options: readonly number[]) {
  const fields = new URLSearchParams(text)
  const id = fields.get('stamp')?.slice(0, 36) ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const answers: number[] = []
  for (const [place, count] of options.entries()) {
    const said = Number(fields.get(`q${place}`) ?? -2)
    if (!Number.isInteger(said) || said < -2 || said >= count) return null
    answers.push(said)
  }
  return { id, answers }
}
