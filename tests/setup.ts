import {execFileSync} from 'node:child_process'
import {readdirSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** The press loads `src/browser/` compiled, as one file: make it where it is missing or older than its source. */
export function setup(): void {
  const made = join(root, 'dist/lib/page')
  if (newest(made) > newest(join(root, 'src/browser'))) return
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc'
  )
  for (const command of [
    [compiler, '-p', 'src/browser'],
    ['bundle.js', 'page']
  ])
    execFileSync(process.execPath, command, {cwd: root, stdio: 'inherit'})
}

function newest(folder: string): number {
  try {
    return Math.max(...readdirSync(folder).map(name => statSync(join(folder, name)).mtimeMs))
  } catch {
    return 0
  }
}
