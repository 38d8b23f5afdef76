import { expect, it } from 'vitest'
import { isPublicAddress, readPageAddress } from './public-address.ts'

it.each([
  ['127.0.0.1', 'this computer'],
  ['127.255.255.254', 'this computer'],
  ['0.0.0.0', 'this network'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'a carrier’s'],
  ['100.127.255.255', 'a carrier’s'],
  ['169.254.169.254', 'the metadata of a cloud'],
  ['192.0.0.192', 'the metadata of another cloud'],
  ['198.18.0.1', 'for benchmarks'],
  ['203.0.113.9', 'for documents'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'nothing'],
  ['::1', 'this computer'],
  ['::ffff:127.0.0.1', 'this computer, mapped'],
  ['::ffff:8.8.8.8', 'mapped at all'],
  ['::127.0.0.1', 'this computer, the old way'],
  ['64:ff9b::a00:1', 'private behind NAT64'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with its zone'],
  ['fc00::1', 'unique local'],
  ['fd12:3456::1', 'unique local'],
  ['fd00:ec2::254', 'the metadata of a cloud'],
  ['ff02::1', 'multicast'],
  ['2001:db8::1', 'for documents'],
  ['2001:0:4136:e378::1', 'Teredo'],
  ['2002:7f00:1::1', 'this computer by 6to4'],
  ['example.go.th', 'a name'],
  ['', 'nothing'],
])('%s is not public: it is %s', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

it.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '203.150.1.1',
  '2001:fb1::1',
  '2400:cb00::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

it.each([
  ['file:///etc/passwd', 'not-http'],
  ['javascript:alert(1)', 'not-http'],
  ['gopher://example.go.th/', 'not-http'],
  ['http://user:word@example.go.th/', 'with-password'],
  ['http://example.go.th:22/', 'odd-port'],
  ['http://example.go.th:25/', 'odd-port'],
  ['http://localhost/', 'not-an-address'],
  ['ดูที่เว็บไซต์ของเรา', 'not-an-address'],
  ['see www.example.go.th', 'not-an-address'],
  ['', 'not-an-address'],
])('the address “%s” is not fetched: %s', (typed, why) => {
  expect(readPageAddress(typed)).toBe(why)
})

it.each([
  ['www.thansai.go.th/news/1', 'https://www.thansai.go.th/news/1'],
  [' http://thansai.go.th ', 'http://thansai.go.th/'],
  ['thansai.go.th:8080/a', 'https://thansai.go.th:8080/a'],
  [
    'https://ธารใส.ไทย/ประกาศ',
    'https://xn--p3cwv4a5f.xn--o3cw4h/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8',
  ],
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
])('the address “%s” is read as %s', (typed, read) => {
  expect(String(readPageAddress(typed))).toBe(read)
})
