import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Name and version of this tool, for files and messages: `Lectern 1.0.0`. */
export const program = `Lectern ${version()}`

function version(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const {name, version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      if (name === 'lectern') return version
    } catch {}
  }
  throw new Error('Cannot find the package.json of lectern')
}
