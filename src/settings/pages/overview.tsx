import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import { backupWords } from '../backup-messages.ts'
import { settingWords } from '../messages.ts'
import { type Group, groups, namesIn, type SettingShown } from '../setting.ts'
import { StateTag } from './parts.tsx'

/** Every subject that can be set, and whether it is. */
export function SettingsPage(props: { frame: Frame; shown: readonly SettingShown[] }) {
  const { frame } = props
  const { language } = frame
  const words = settingWords[language]
  const backups = backupWords[language]
  const paths = pathsIn(language)
  const shownIn = (group: Group) => {
    const names = namesIn(group)
    return props.shown.filter(({ name }) => names.includes(name))
  }
  return (
    <Layout
      frame={frame}
      title={words.title}
      crumbs={wayBackTo(frame, paths.home(), paths.operatorMenu())}
    >
      <PageHead title={words.title} under={words.lead} />
      <ul class="setting-groups">
        {groups.map((group) => (
          <li class="card">
            <h2>
              <a href={paths.settingGroup(group)}>{words.groups[group].title}</a>
            </h2>
            <p>{words.groups[group].more}</p>
            <p>
              <StateTag
                shown={shownIn(group)}
                language={language}
                usualIsEnough={group === 'retention' || group === 'papers'}
              />
            </p>
          </li>
        ))}
        <li class="card">
          <h2>
            <a href={paths.registry()}>{words.registry.title}</a>
          </h2>
          <p>{words.registry.more}</p>
        </li>
        <li class="card">
          <h2>
            <a href={paths.backups()}>{backups.title}</a>
          </h2>
          <p>{backups.short}</p>
        </li>
        <li class="card">
          <h2>
            <a href={paths.installationRecord()}>{words.record.title}</a>
          </h2>
          <p>{words.record.more}</p>
        </li>
      </ul>
    </Layout>
  )
}
