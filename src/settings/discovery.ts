import { accept, type Result, refuse } from '../basics/result.ts'

/**
 * Reads a provider's discovery document: its issuer, where it is the document of that address and says
 * where to sign in.
 * @source OpenID Connect Discovery 1.0, section 4.3
 */
export function readDiscovery(
  document: unknown,
  address: string,
): Result<string, 'not-json' | 'issuer-differs' | 'endpoint-missing'> {
  if (typeof document !== 'object' || document === null) return refuse('not-json')
  const said = new Map(Object.entries(document))
  const issuer = said.get('issuer')
  if (typeof issuer !== 'string') return refuse('endpoint-missing')
  const expected = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  if (expected !== address) return refuse('issuer-differs')
  const isThere = (name: string) => {
    const endpoint = said.get(name)
    return typeof endpoint === 'string' && URL.canParse(endpoint)
  }
  return ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].every(isThere)
    ? accept(issuer)
    : refuse('endpoint-missing')
}
