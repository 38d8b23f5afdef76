import type { Citizen, Officer } from '../basics/actor.ts'

/**
 * The person at the keyboard of a local installation. Until there is sign-in the server listens on
 * this computer alone, so whoever can reach it is this officer.
 */
export const localOfficer: Officer = {
  kind: 'officer',
  id: 'local-officer',
  name: 'เจ้าหน้าที่ประจำเครื่องนี้',
  agencies: 'all',
}

/** Anybody who looks at a public page. */
export const citizen: Citizen = { kind: 'citizen', id: 'citizen' }
