import type { NotAllowed } from '../accounts/permissions.ts'

/** Why an act on evidence was refused. */
export type EvidenceRefusal =
  | NotAllowed
  | {
      readonly code:
        | 'evidence-missing'
        | 'link-missing'
        | 'incomplete'
        | 'not-storable'
        | 'file-gone'
        | 'form-used-twice'
        | 'changed-meanwhile'
        | 'withdrawn'
        | 'redactions-missing'
        | 'reason-missing'
    }
