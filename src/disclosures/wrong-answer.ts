/** What may be wrong with an answer as it is typed. */
export type WrongAnswer =
  | 'address-wrong'
  | 'address-missing'
  | 'too-many-links'
  | 'text-too-long'
  | 'day-unreadable'
  | 'day-ahead'
  | 'not-confirmed'
  | 'month-without-address'

/** What may be wrong with a document as it is sent. */
export type WrongDocument =
  | 'title-missing'
  | 'title-too-long'
  | 'file-missing'
  | 'file-too-large'
  | 'file-empty'
  | 'kind-not-allowed'
