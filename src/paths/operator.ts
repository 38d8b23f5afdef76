/** The installation as a whole. */
export const operatorPatterns = {
  operatorMenu: '/operator',
  registry: '/operator/registry',
  registryPreview: '/operator/registry/:draft{[0-9a-f]+}',
  backups: '/operator/backup',
  backupFile: '/operator/backup/:file{prongsai-[0-9-]+\\.zip}',
  settings: '/operator/settings',
  settingGroup: '/operator/settings/:group{[a-z-]+}',
  upperPeople: '/operator/people',
} as const
