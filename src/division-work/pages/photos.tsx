import type { Language } from '../../basics/bilingual.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { pathsIn } from '../../paths.ts'
import { workWords } from '../messages.ts'

/** The pictures of some pieces side by side, each leading to the whole; files that are no picture by their names. */
export function PhotoStrip(props: {
  language: Language
  agencyCode: string
  pieces: readonly Evidence[]
}) {
  const { language, pieces, agencyCode } = props
  const files = pieces.flatMap(({ id, current }) => current.files.map((file) => ({ id, file })))
  if (files.length === 0) return <p class="small soft">{workWords[language].noPhotos}</p>
  const at = pathsIn(language).evidenceFile
  return (
    <ul class="pictures">
      {files.map(({ id, file }) => (
        <li>
          <a href={at(agencyCode, id, file.sha256)}>
            {file.previewSha256 ? (
              <img src={at(agencyCode, id, file.previewSha256)} alt={file.name} loading="lazy" />
            ) : (
              <span class="small">{file.name}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
