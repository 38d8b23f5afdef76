import { describe, expect, it } from 'vitest'
import { isLoopback } from './loopback.ts'

describe('a host name', () => {
  it('means this computer where web addresses write its own names', () => {
    for (const address of ['http://127.0.0.1:8420/', 'http://localhost/x', 'http://[::1]:80/'])
      expect(isLoopback(new URL(address).hostname)).toBe(true)
  })
  it('means another where it is any other, however alike', () => {
    for (const host of ['127.0.0.1.example.go.th', 'localhost.example', '192.168.1.7', ''])
      expect(isLoopback(host)).toBe(false)
  })
})
