import { expect, it } from 'vitest'
import { NotPublic } from './network.ts'
import { networkTrouble } from './network-trouble.ts'

it.each([
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'name-unknown'],
  [{ code: 'EINVAL', syscall: 'getaddrinfo' }, 'name-unknown'],
  [{ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }, 'name-unanswered'],
  [{ code: 'EAI_FAIL', syscall: 'getaddrinfo' }, 'name-unanswered'],
  [{ code: 'CERT_HAS_EXPIRED' }, 'certificate-expired'],
  [{ code: 'CERT_NOT_YET_VALID' }, 'certificate-expired'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate-of-other'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate-untrusted'],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'certificate-untrusted'],
  [{ code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, 'certificate-untrusted'],
  [{ code: 'CERT_REVOKED' }, 'certificate-untrusted'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'not-secure'],
  [{ code: 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED' }, 'not-secure'],
  [{ code: 'EPROTO' }, 'not-secure'],
  [{ code: 'ECONNREFUSED' }, 'connection-refused'],
  [{ code: 'ECONNRESET' }, 'connection-cut'],
  [{ code: 'EPIPE' }, 'connection-cut'],
  [{ code: 'UND_ERR_SOCKET' }, 'connection-cut'],
  [{ code: 'EHOSTUNREACH' }, 'no-answer'],
  [{ code: 'ENETUNREACH' }, 'no-answer'],
  [{ code: 'ETIMEDOUT' }, 'no-answer'],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'no-answer'],
  [{ code: 'UND_ERR_HEADERS_OVERFLOW' }, 'headers-too-large'],
  [{ code: 'HPE_INVALID_CONSTANT' }, 'not-web'],
  [{ code: 'ERR_ASSERTION' }, 'not-web'],
  [{ name: 'HTTPParserError' }, 'not-web'],
  [{ code: 'Z_DATA_ERROR' }, 'cannot-unpack'],
  [{ code: 'ERR__ERROR_FORMAT_PADDING_1' }, 'cannot-unpack'],
  [{ code: 'UND_ERR_INVALID_ARG' }, null],
  [{ code: 'EMFILE' }, null],
  [{ code: 'ENOSPC' }, null],
  [{}, null],
])('%j of the network is told as %s', (error, trouble) => {
  expect(networkTrouble(Object.assign(new Error('trouble'), error))).toBe(trouble)
})

it('tells of an address that is not public, and of no error at all', () => {
  expect(networkTrouble(new NotPublic('127.0.0.1'))).toBe('private-address')
  expect(networkTrouble(undefined)).toBe(null)
})
