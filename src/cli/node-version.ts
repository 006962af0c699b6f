import {EnvironmentError} from '../book/errors.ts'

/** Refuse a Node that is too old for the verbs, before one of them is loaded and breaks. */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  throw new EnvironmentError(`Cannot run on Node ${version} without what Node 22.12 brought`, {
    hint: 'install Node 22.12 or later; in a clone, `npx lectern` uses the Node that npm ci brings'
  })
}
