import type {VFile} from 'vfile'

/** The exit code that messages ask for: 1 errors in texts, 2 in the manifest, 3 warnings under `--strict`, else 0. */
export function exitCode(files: readonly VFile[], {strict = false} = {}): 0 | 1 | 2 | 3 {
  const messages = files.flatMap(file => file.messages)
  const errors = messages.filter(({fatal}) => fatal)
  if (errors.some(({ruleId}) => ruleId?.startsWith('manifest-'))) return 2
  if (errors.length > 0) return 1
  return strict && messages.some(({fatal}) => fatal === false) ? 3 : 0
}
