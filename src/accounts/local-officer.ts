import type { Citizen, Person } from '../basics/actor.ts'

/**
 * Whoever runs commands on the computer itself, where the data lies open before them anyway: the
 * command line, and the putting in of the sample.
 */
export const localOfficer: Person = {
  kind: 'person',
  id: 'local-officer',
  name: 'เจ้าหน้าที่ประจำเครื่องนี้',
  grants: [
    { role: 'operator', over: { kind: 'everywhere' } },
    { role: 'administrator', over: { kind: 'everywhere' } },
    { role: 'officer', over: { kind: 'everywhere' } },
  ],
}

/** Anybody who has not signed in. */
export const citizen: Citizen = { kind: 'citizen', id: 'citizen' }
