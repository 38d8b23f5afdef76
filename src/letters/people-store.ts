import type { AgencyId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Signer } from '../settings/agency-setting.ts'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { holdingsOf, postsOf } from '../staff/division-store.ts'
import { headOf } from '../staff/post.ts'
import { signerFor } from '../staff/signing.ts'
import type { Staff } from './begin.ts'

/** Who may stand on a paper of an agency on a day: who signs by its settings, and every post with its holder. */
export async function staffFor(
  db: Reader,
  installation: Installation,
  agencyId: AgencyId,
  today: PlainDate,
  actingFor: (ownPost: string | null, post: string) => string,
): Promise<Staff> {
  const posts = await postsOf(db, agencyId)
  const holdings = await holdingsOf(db, agencyId)
  const settings = await paperSettingsOf(db, installation, agencyId)
  const open = posts.filter(({ isClosed }) => !isClosed)
  const signerOf = (id: PostId) => signerFor(id, { posts, holdings }, today)
  const signatory = ({ postId, name, position }: Signer) => {
    if (postId === null) return { name, position }
    const signer = signerOf(postId)
    const post = posts.find(({ id }) => id === postId)?.name ?? ''
    return {
      name: signer?.name ?? '',
      position: signer?.acting ? actingFor(signer.acting.ownPost, post) : post,
    }
  }
  const head = headOf(open)
  const { executive } = settings
  const nobody = executive.postId === null && executive.name === '' && executive.position === ''
  return {
    reporter: signatory(settings.reporter),
    executive: signatory(nobody && head !== null ? { ...executive, postId: head } : executive),
    posts: open.map(({ id, divisionId, name }) => ({
      post: name,
      // A holder of their own right; who acts for the post acts in another one, too.
      name: signerOf(id)?.acting ? '' : (signerOf(id)?.name ?? ''),
      isHead: id === head || divisionId === null,
    })),
    font: settings.font,
    digits: settings.digits,
  }
}
