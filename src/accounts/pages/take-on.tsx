import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import type { HeldRole } from '../held-scope.ts'
import { takeOnWords } from '../take-on-messages.ts'
import { HeldRoles } from './held-roles.tsx'

/** What a join link offers to somebody who has an account. */
export interface TakeOnOffered {
  readonly token: string
  /** The name of the person the link waits for. */
  readonly waiting: string
  readonly roles: readonly HeldRole[]
  /** Whoever has signed in; null for nobody, who may sign in first. */
  readonly me: string | null
}

/** The offer above the form of a join link: take it on as who one is already, or sign in to do so. */
export function TakeOnOffer({ frame, offer }: { frame: Frame; offer: TakeOnOffered }) {
  const { language } = frame
  const words = takeOnWords[language]
  const paths = pathsIn(language)
  if (offer.me === null)
    return (
      <aside class="card sign-in">
        <h2>{words.haveAccount}</h2>
        <p>{words.haveAccountMore}</p>
        <ButtonLink quiet href={paths.signIn(paths.join(offer.token))}>
          {words.signIn}
        </ButtonLink>
      </aside>
    )
  return (
    <>
      <form method="post" action={paths.takeOn(offer.token)} class="card">
        <h2>{words.takeOnTitle(offer.me)}</h2>
        <p>{words.takeOnMore(offer.waiting)}</p>
        <HeldRoles language={language} roles={offer.roles} />
        <div class="buttons">
          <Submit>{words.takeOn(offer.me)}</Submit>
        </div>
      </form>
      <h2>{words.orNew(offer.waiting)}</h2>
    </>
  )
}
