/**
 * The certificates of the miniature site, which no machine outside the tests trusts: from 2020 to 2120, but for the one
 * that ran out in 2021. The private key below guards nothing: it was made for these tests, is trusted by no machine
 * outside them, opens no account and seals no data. A scanner for secrets that names it may be told to pass it over.
 */

/** Vouches for all of them but the one signed by itself. */
export const miniatureCa = `-----BEGIN CERTIFICATE-----
MIIBYzCCAQqgAwIBAgIUL+/VQwAb0BHhxskAYynpVX3EYBEwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMTWluaWF0dXJlIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw
MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxNaW5pYXR1cmUgQ0EwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARBeP1KJ1WiUgbfhftKWoFjdybgIqprQlO7SXvmboT37whm
dTdYHc/Ki3bVnmCbZGO4E8VacQ6aoOHMaZwan5yQozIwMDAPBgNVHRMBAf8EBTAD
AQH/MB0GA1UdDgQWBBRlIvkck5qBgAteyxv/x1KUi7aJejAKBggqhkjOPQQDAgNH
ADBEAiBi9Sik4BZ5T5NzmyQ7CfK/GSc9KInHzhl+TmtnqaqGGQIgRLpjSdMMEAnd
fYqZ0EqYGeiszMIYGKSwTAad4YMmL/k=
-----END CERTIFICATE-----`

/** Of all four. */
export const miniatureKey = `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIAC+Fh1/iJ8fFkihD3bg+1uhgvfHiC5Nt/AT6i+BKfjxoAoGCCqGSM49
AwEHoUQDQgAEPshQHe+w4KgII38CD2jrWrngAKsy6gXl9kNtnc8NcBBl2YjDuJuv
zI9Lx0QZb8lL46MRXmZfmMvidDoF8AJqnQ==
-----END EC PRIVATE KEY-----`

/** The certificate shown by a host whose name begins so; all others show the good one. */
export const miniatureCertificates = {
  good: `-----BEGIN CERTIFICATE-----
MIIBkDCCATWgAwIBAgIURVtBEh34J5u8zyfnPMlO2RZyjhMwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMTWluaWF0dXJlIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw
MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxtaW5pLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQ+yFAd77DgqAgjfwIPaOtaueAAqzLqBeX2Q22dzw1wEGXZ
iMO4m6/Mj0vHRBlvyUvjoxFeZl+Yy+J0OgXwAmqdo10wWzAZBgNVHREEEjAQgg4q
Lm1pbmkuZXhhbXBsZTAdBgNVHQ4EFgQUFhMokYI53Gz9PiLoyj5U/cO2H/wwHwYD
VR0jBBgwFoAUZSL5HJOagYALXssb/8dSlIu2iXowCgYIKoZIzj0EAwIDSQAwRgIh
APYULgrLQmrxN+MKdI3aSzRNMAjGHJhf0iUabUKgfsWvAiEA8M7YfRDd8MDd3r6+
83my6XDDnE9SSnvHeLtU5wvmsQU=
-----END CERTIFICATE-----`,
  expired: `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUDYJLCUz/aY/6svNmEq4z7VZIxgwwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMTWluaWF0dXJlIENBMB4XDTIwMDEwMTAwMDAwMFoXDTIxMDEw
MTAwMDAwMFowFzEVMBMGA1UEAwwMbWluaS5leGFtcGxlMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEPshQHe+w4KgII38CD2jrWrngAKsy6gXl9kNtnc8NcBBl2YjD
uJuvzI9Lx0QZb8lL46MRXmZfmMvidDoF8AJqnaNdMFswGQYDVR0RBBIwEIIOKi5t
aW5pLmV4YW1wbGUwHQYDVR0OBBYEFBYTKJGCOdxs/T4i6Mo+VP3Dth/8MB8GA1Ud
IwQYMBaAFGUi+RyTmoGAC17LG//HUpSLtol6MAoGCCqGSM49BAMCA0gAMEUCIQDy
WOBCouoTVxhXNrHz3UHKRqTD5SOf0rdP5jZOCgeQ9AIgYq9DoZcOe9FR7A1iAF/O
4vQiptXLxJLVF1+7rje/NEs=
-----END CERTIFICATE-----`,
  borrowed: `-----BEGIN CERTIFICATE-----
MIIBkzCCATqgAwIBAgIUecs/EsNVM5Qk/fAmt+R/hqkwVlUwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMTWluaWF0dXJlIENBMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw
MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxtaW5pLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQ+yFAd77DgqAgjfwIPaOtaueAAqzLqBeX2Q22dzw1wEGXZ
iMO4m6/Mj0vHRBlvyUvjoxFeZl+Yy+J0OgXwAmqdo2IwYDAeBgNVHREEFzAVghMq
LmVsc2V3aGVyZS5leGFtcGxlMB0GA1UdDgQWBBQWEyiRgjncbP0+IujKPlT9w7Yf
/DAfBgNVHSMEGDAWgBRlIvkck5qBgAteyxv/x1KUi7aJejAKBggqhkjOPQQDAgNH
ADBEAiBt8ZdoioMkULAacbeDyvJid1gYADQxOGY+g4YUUP6ueQIgRF/4OUNY8MMd
e+Ffy70F6mYYBGfdgjo/UvjpG+2yj7Q=
-----END CERTIFICATE-----`,
  homemade: `-----BEGIN CERTIFICATE-----
MIIBbzCCARSgAwIBAgIUdrde343zAaeDWvM9+2G/5FayKpAwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbWluaS5leGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw
MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxtaW5pLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQ+yFAd77DgqAgjfwIPaOtaueAAqzLqBeX2Q22dzw1wEGXZ
iMO4m6/Mj0vHRBlvyUvjoxFeZl+Yy+J0OgXwAmqdozwwOjAZBgNVHREEEjAQgg4q
Lm1pbmkuZXhhbXBsZTAdBgNVHQ4EFgQUFhMokYI53Gz9PiLoyj5U/cO2H/wwCgYI
KoZIzj0EAwIDSQAwRgIhAN+DET82G2E8zXVhBAlZkxsEHqpcFzskHST9foac+XIN
AiEAuOZVn6rDA0AQuw0JskjYHmjTpmi1C8DVTCzpDTLWwaI=
-----END CERTIFICATE-----`,
} as const
