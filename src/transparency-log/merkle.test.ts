import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHashOf,
  rootOf,
} from './merkle.ts'
import { sha256 } from './signing.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** The leaves and roots that the reference implementation of Certificate Transparency is tested with. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const hashesOf = (all: readonly string[]) =>
  Promise.all(all.map((leaf) => leafHashOf(sha256, bytes(leaf))))
const treeOf = async (size: number) => {
  const hashes = await hashesOf(
    Array.from({ length: size }, (_, at) => at.toString(16).padStart(4, '0')),
  )
  return { hashes, size, root: await rootOf(sha256, hashes) }
}
const flipped = (hash: Uint8Array<ArrayBuffer>) =>
  hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte))

describe('a Merkle tree', () => {
  it.each(roots.map((root, size) => ({ size, root })))(
    'of $size leaves has the root that Certificate Transparency knows',
    async ({ size, root }) => {
      expect(hex(await rootOf(sha256, await hashesOf(leaves.slice(0, size))))).toBe(root)
    },
  )

  it('has no leaf that passes for a node of two leaves', async () => {
    const [a, b] = await hashesOf(['00', '10'])
    const root = await rootOf(sha256, [a ?? bytes(''), b ?? bytes('')])
    expect(
      hex(await leafHashOf(sha256, bytes(hex(a ?? bytes('')) + hex(b ?? bytes(''))))),
    ).not.toBe(hex(root))
  })

  it('proves each leaf at its place, and at no other', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), async (size, a, b) => {
        const { hashes, ...head } = await treeOf(size)
        const [place, other] = [a % size, b % size]
        const proof = await inclusionProof(sha256, hashes, place)
        const leaf = hashes[place] ?? bytes('')
        expect(await isIncluded(sha256, { leaf, place, proof }, head)).toBe(true)
        if (other !== place)
          expect(await isIncluded(sha256, { leaf, place: other, proof }, head)).toBe(false)
        expect(await isIncluded(sha256, { leaf: flipped(leaf), place, proof }, head)).toBe(false)
        expect(await isIncluded(sha256, { leaf, place: size, proof }, head)).toBe(false)
        if (proof.length > 0) {
          const short = proof.slice(1)
          expect(await isIncluded(sha256, { leaf, place, proof: short }, head)).toBe(false)
        }
        const long = [...proof, leaf]
        expect(await isIncluded(sha256, { leaf, place, proof: long }, head)).toBe(false)
      }),
    ))

  it('proves that it continues every earlier one, and no other', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(), async (size, nat) => {
        const { hashes, ...later } = await treeOf(size)
        const before = (nat % size) + 1
        const earlier = { size: before, root: await rootOf(sha256, hashes.slice(0, before)) }
        const proof = await consistencyProof(sha256, hashes, before)
        expect(await isConsistent(sha256, earlier, later, proof)).toBe(true)
        const other = { ...earlier, root: flipped(earlier.root) }
        expect(await isConsistent(sha256, other, later, proof)).toBe(false)
        const forged = { ...later, root: flipped(later.root) }
        expect(await isConsistent(sha256, earlier, forged, proof)).toBe(false)
        for (const at of proof.keys()) {
          const wrong = proof.with(at, flipped(proof[at] ?? bytes('')))
          expect(await isConsistent(sha256, earlier, later, wrong)).toBe(false)
        }
        expect(await isConsistent(sha256, earlier, later, [...proof, later.root])).toBe(false)
      }),
    ))

  it('does not continue one whose leaf was changed', async () => {
    const { hashes, ...later } = await treeOf(7)
    const changed = hashes.with(1, flipped(hashes[1] ?? bytes('')))
    for (const size of [2, 3, 4, 5, 6]) {
      const earlier = { size, root: await rootOf(sha256, changed.slice(0, size)) }
      const proof = await consistencyProof(sha256, hashes, size)
      expect(await isConsistent(sha256, earlier, later, proof)).toBe(false)
    }
  })
})
