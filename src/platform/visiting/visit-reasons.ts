/** How a visit ended: the page opens · nobody can open it · it may open for others, or later. */
export type VisitOutcome = 'ok' | 'broken' | 'unsure'

/** What a reason comes to, and whether asking again shortly may end otherwise. */
export interface ReasonMeaning {
  readonly outcome: VisitOutcome
  readonly mayPass: boolean
}

const ok = { outcome: 'ok', mayPass: false } as const
const broken = { outcome: 'broken', mayPass: false } as const
const unsure = { outcome: 'unsure', mayPass: false } as const
const passing = { outcome: 'unsure', mayPass: true } as const

/**
 * Every reason a visit can end with. Broken is said only where the address itself tells everybody so; whatever
 * may be a matter of who asks, of the moment or of our own limits is unsure.
 */
export const visitReasons = {
  /** The page came, whole. */
  opened: ok,
  /** 304: it is as it was at the visit before. */
  unchanged: ok,

  /** 404. */
  'not-found': broken,
  /** 410. */
  gone: broken,
  /** What was typed, or where it leads, is no address of a page. */
  'not-an-address': broken,
  /** It is, or leads to, something else than http or https, such as file: or javascript: */
  'not-http': broken,
  /** It leads into somebody's own network, which nobody outside can open. */
  'private-address': broken,
  /** No such host. */
  'name-unknown': broken,
  /** It leads back to where it was. */
  'redirect-loop': broken,
  /** It leads on and on. */
  'too-many-redirects': broken,

  /** The address carries a name and a password, which we do not use. */
  'with-password': unsure,
  /** The address has a port that pages are not served on. */
  'odd-port': unsure,
  /** 401. */
  'asks-sign-in': unsure,
  /** 403: it may be closed to robots alone. */
  forbidden: unsure,
  /** It turns in a circle, and gave cookies on the way: a browser that keeps them may come through. */
  'asks-cookies': unsure,
  /** robots.txt asks not to come here. */
  robots: unsure,
  /** robots.txt exists and could not be read (5xx), which means: do not come now. */
  'robots-unknown': passing,
  /** 429. */
  'too-many-asked': passing,
  /** 5xx. */
  'server-trouble': passing,
  /** A status that is none of the others. */
  'odd-status': unsure,
  /** Success without a single byte. */
  empty: unsure,

  /** The certificate has run out, or has not begun. */
  'certificate-expired': unsure,
  /** The certificate is another host's. */
  'certificate-of-other': unsure,
  /** The certificate is signed by nobody known, or its chain is incomplete. */
  'certificate-untrusted': unsure,
  /** No secure connection came about for another cause. */
  'not-secure': unsure,

  /** The name could not be looked up just now. */
  'name-unanswered': passing,
  /** Nothing listens there. */
  'connection-refused': passing,
  /** The connection broke off. */
  'connection-cut': passing,
  /** No answer in the time there is. */
  'no-answer': passing,
  /** An answer began, and did not end in the time there is. */
  'too-slow': unsure,
  /** The host gave no answer to several others just before, so it was not asked. */
  'host-silent': unsure,
  /** What answers does not speak HTTP. */
  'not-web': unsure,
  /** Headers larger than we read. */
  'headers-too-large': unsure,
  /** A body larger than we read. */
  'too-large': unsure,
  /** A small body that unpacks to a huge one. */
  'unpacks-too-large': unsure,
  /** A packed body that is damaged, or packed in a way we did not ask for. */
  'cannot-unpack': unsure,
  /** Something else went wrong; what, the visit says in its own words. */
  'not-understood': unsure,
} as const satisfies Readonly<Record<string, ReasonMeaning>>

/** Why a visit ended as it did. */
export type VisitReason = keyof typeof visitReasons

/** What the status of an answer that is no redirect means. */
export function reasonOfStatus(status: number): VisitReason {
  if (status >= 200 && status < 300) return 'opened'
  if (status >= 500 && status < 600) return 'server-trouble'
  return byStatus[status] ?? 'odd-status'
}

const byStatus: Readonly<Record<number, VisitReason>> = {
  304: 'unchanged',
  401: 'asks-sign-in',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'too-many-asked',
}
