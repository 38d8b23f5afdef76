import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'

/** Connections that stay open between one request and the next, as a browser's do. */
export const agent = new http.Agent({ keepAlive: true })

/** Lets a server listen on this computer, and says where. */
export async function listening(server: ServerType): Promise<string> {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A page as a browser asks for it, not compressed; any answer but the page is a fault. */
export function asked(address: string, page: string, cookie = ''): Promise<string> {
  return new Promise((done, failed) => {
    const headers = { 'sec-fetch-site': 'none', cookie }
    const request = http.get(new URL(page, address), { agent, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', failed)
      answer.on('end', () => {
        if (answer.statusCode === 200) done(Buffer.concat(pieces).toString('utf8'))
        else failed(new Error(`${page} was answered with ${answer.statusCode}`))
      })
    })
    request.on('error', failed)
  })
}
