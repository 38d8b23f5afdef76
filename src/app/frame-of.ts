import { mayAnywhere } from '../accounts/permissions.ts'
import { assessmentWords } from '../assessments/messages.ts'
import type { Actor } from '../basics/actor.ts'
import { menuWords } from '../desk/menu-messages.ts'
import { deskWords } from '../desk/messages.ts'
import { watchWords } from '../oversight/watch-messages.ts'
import { assetPath, inLanguage, pathsIn, splitLanguage } from '../paths.ts'
import type { Frame } from '../platform/html/frame.ts'
import type { Assets } from '../platform/web/assets.ts'
import { doneIn, withoutDone } from '../platform/web/saying-saved.ts'

/** Tells what the pages of one request have around them: by its address, and by who asks. */
export function framesOf(assets: Assets, isLocal: boolean): (url: string, actor: Actor) => Frame {
  // The same for every request.
  const files = {
    icon: assetPath(assets.icon),
    fonts: assets.fonts.map(assetPath),
    islands: Object.fromEntries(
      Object.entries(assets.islands).map(([name, file]) => [name, assetPath(file)]),
    ),
  }
  const sheets = { site: assetPath(assets.css), desk: assetPath(assets.deskCss) }
  return (url, actor) => {
    const { pathname, search } = new URL(url)
    const { language, path } = splitLanguage(pathname)
    const paths = pathsIn(language)
    const words = deskWords[language]
    return {
      ...files,
      // Citizens fetch no more than their pages need.
      css: actor.kind === 'citizen' ? [sheets.site] : [sheets.site, sheets.desk],
      language,
      home: paths.home(),
      privacy: paths.privacy(),
      links: [
        { href: paths.home(), text: words.links.home },
        // A page offers nothing its reader may not do.
        ...(mayAnywhere(actor, 'import-plan')
          ? [{ href: paths.importTable(), text: words.links.import }]
          : []),
        ...(mayAnywhere(actor, 'watch-agency')
          ? [{ href: paths.watch(), text: watchWords[language].link }]
          : []),
        ...(mayAnywhere(actor, 'score-disclosures')
          ? [{ href: paths.assess(), text: assessmentWords[language].link }]
          : []),
        ...(mayAnywhere(actor, 'manage-installation')
          ? [{ href: paths.operatorMenu(), text: menuWords[language].operatorTitle }]
          : []),
      ],
      who:
        actor.kind === 'person'
          ? { name: actor.name, account: paths.account(), signOut: paths.signOut() }
          : { signIn: paths.signIn() },
      otherLanguage: inLanguage(language === 'th' ? 'en' : 'th', path) + withoutDone(search),
      // Only who may save is told; a citizen's page says the same to everybody.
      told: actor.kind === 'citizen' ? null : doneIn(search),
      footnote: isLocal ? words.localOnlyShort : '',
    }
  }
}
