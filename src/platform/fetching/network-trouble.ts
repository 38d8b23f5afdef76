import { NotPublic } from './network.ts'

/** What went wrong on the way to an answer, as the network tells it. */
export type NetworkTrouble =
  | 'private-address'
  | 'name-unknown'
  | 'name-unanswered'
  | 'certificate-expired'
  | 'certificate-of-other'
  | 'certificate-untrusted'
  | 'not-secure'
  | 'connection-refused'
  | 'connection-cut'
  | 'no-answer'
  | 'not-web'
  | 'headers-too-large'
  | 'cannot-unpack'

/** What an error of the network means; null for one of ours, which is to be thrown on. */
export function networkTrouble(error: unknown): NetworkTrouble | null {
  if (error instanceof NotPublic) return 'private-address'
  const { code: said, name, syscall } = (error ?? {}) as Readonly<Record<string, unknown>>
  const code = String(said ?? '')
  // A name too long to be one (EINVAL), or with signs no name has, is looked up all the same.
  if (code === 'ENOTFOUND' || (syscall === 'getaddrinfo' && !code.startsWith('EAI_')))
    return 'name-unknown'
  const known = signs.find(([sign]) => sign.test(code))
  if (known) return known[1]
  // What is no HTTP has a name in undici and no code of its own.
  return name === 'HTTPParserError' ? 'not-web' : null
}

/** What codes mean; the first that fits tells. */
const signs: readonly (readonly [RegExp, NetworkTrouble])[] = [
  [/^EAI_/, 'name-unanswered'],
  [/CERT_(HAS_EXPIRED|NOT_YET_VALID)/, 'certificate-expired'],
  [/ALTNAME/, 'certificate-of-other'],
  [/SIGNED|UNABLE_TO_|ISSUER|CERT_(UNTRUSTED|REVOKED|REJECTED)/, 'certificate-untrusted'],
  [/CERT|TLS|SSL|^(EPROTO$|HOSTNAME_|INVALID_|PATH_LENGTH|CRL_)/, 'not-secure'],
  [/^ECONNREFUSED/, 'connection-refused'],
  [
    /^(ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE|UND_ERR_(SOCKET|RES_CONTENT))/,
    'connection-cut',
  ],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)/, 'headers-too-large'],
  // An answer that undici did not reckon with, such as 101 to who asked for nothing of the kind.
  [/^(HPE_|ERR_ASSERTION)/, 'not-web'],
  // What is no Brotli has a code of zlib’s without its prefix.
  [/^(Z_|ERR__ERROR_)/, 'cannot-unpack'],
  [/^(E(CONN|HOST|NET|ADDR|ACCES|PERM|TIMEDOUT)|ERR_SOCKET|UND_ERR(?!_INVALID_ARG))/, 'no-answer'],
]
