import {access} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'

/** The folder of our own package, from the sources and from the compiled tool alike. */
export async function packageRoot(): Promise<string> {
  for (const folder of upwards(import.meta.dirname)) {
    if (await exists(join(folder, 'package.json'))) return folder
  }
  throw new EnvironmentError('Cannot find the package of Lectern itself', {
    hint: 'Install it again: its package.json is gone.'
  })
}

/** A file of an installed package, looked for as Node looks: in `node_modules` of each folder upwards. */
export async function packageFile(name: string, file: string, from: string): Promise<string> {
  for (const start of [from, import.meta.dirname]) {
    for (const folder of upwards(start)) {
      const path = join(folder, 'node_modules', name, file)
      if (await exists(path)) return path
    }
  }
  throw new EnvironmentError(`Cannot find \`${file}\` in the package \`${name}\``, {
    hint: `Install it: npm install ${name}`
  })
}

function* upwards(start: string): Generator<string> {
  let folder = start
  while (true) {
    yield folder
    const parent = dirname(folder)
    if (parent === folder) return
    folder = parent
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
