import type { Emblem } from '../basics/document.ts'
import type { FileKeeper } from '../platform/files/file-keeper.ts'
import type { Agency } from './agency.ts'
import { logoTypes, readLogo } from './logo.ts'

/** The emblem of an agency for its papers; null where it has none, or the file is not what it was. */
export async function emblemOf(
  files: FileKeeper,
  { logoSha256 }: Pick<Agency, 'logoSha256'>,
  says: string,
): Promise<Emblem | null> {
  const bytes = logoSha256 === null ? null : await files.read(logoSha256)
  const logo = bytes && readLogo(bytes)
  if (!bytes || !logo?.ok) return null
  const { kind, width, height } = logo.value
  return { kind: 'emblem', media: logoTypes[kind], bytes, width, height, says }
}
