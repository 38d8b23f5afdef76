import { type SecretFiles, secretFiles } from '../platform/files/secret-file.ts'
import type { WindowKeyKeeper, WindowKeys } from './window-keys.ts'

/** The folder of window keys, below that of an office's data. */
export const windowKeyFolder = 'staff-surveys'

/** Where no folder is: no staff survey can be prepared, and none takes answers. */
export const noWindowKeys: WindowKeyKeeper = {
  keep: async () => {
    throw new Error('There is no place for the keys of a staff survey.')
  },
  read: async () => null,
  destroy: async () => undefined,
}

/** Keeps the keys of each survey in a file of its own, in a folder beside the database. */
export const windowKeysIn = (folder: string): WindowKeyKeeper => keptIn(secretFiles(folder))

function keptIn(files: SecretFiles): WindowKeyKeeper {
  const told: ((surveyId: string) => void)[] = []
  return {
    keep: (surveyId, keys) => files.keep(surveyId, JSON.stringify(keys)),
    read: async (surveyId) => {
      const text = await files.read(surveyId)
      return text === null ? null : (JSON.parse(text) as WindowKeys)
    },
    destroy: async (surveyId) => {
      for (const tell of told) tell(surveyId)
      await files.destroy(surveyId)
    },
    whenDestroyed: (tell) => void told.push(tell),
  }
}
