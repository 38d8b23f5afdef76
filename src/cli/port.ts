/** Unless told otherwise nobody but this computer may reach the pages: others come by a TLS proxy. */
export const usualHost = '127.0.0.1'
const usualPort = 8420

/** The port of the pages: named with --port or PORT, else the usual one; null for what is none. */
export function portOf(typed: string | boolean | undefined): number | null {
  const said = typeof typed === 'string' ? typed : process.env.PORT
  if (said === undefined) return usualPort
  return /^\d{1,5}$/.test(said) && Number(said) < 65536 ? Number(said) : null
}
