import { expect, it } from 'vitest'
import { postSaid } from '../accounts/record.ts'
import { postText, subjectText } from './pages/record-text.ts'

it('a post acted for is said in the language of whoever reads the record', () => {
  const own = { name: 'นักวิเคราะห์', acting: false, orderNo: null }
  const kept = postSaid([own, { name: 'ปลัดเทศบาล', acting: true, orderNo: '12/2566' }]) ?? ''
  expect(postText('th', kept)).toBe(kept)
  expect(postText('en', kept)).toBe('นักวิเคราะห์, ปลัดเทศบาล (acting, order no. 12/2566)')
})

it('the registry has a name in each language, whatever an old line calls it', () => {
  const old = { kind: 'registry', id: 'dlads_05_01', name: 'ทะเบียนองค์กรปกครองส่วนท้องถิ่น' }
  expect(subjectText('en', old)).toBe('Registry of local governments')
  expect(subjectText('th', { ...old, name: 'dlads_05_01' })).toBe('ทะเบียนองค์กรปกครองส่วนท้องถิ่น')
})
