import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

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

/** A hash of the tool's own code: what was kept by another version of it is made again. */
export function programIdentity(): string {
  identity ??= hashOfCode()
  return identity
}

let identity: string | undefined

function hashOfCode(): string {
  const isBundle = basename(import.meta.dirname) === 'bin'
  const root = isBundle ? import.meta.dirname : codeFolder
  const hash = createHash('sha256')
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'})
  for (const name of names.filter(isCode).sort()) {
    hash.update(name)
    if (!isBundle || !isNamedByContent(name)) hash.update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

const codeFolder = join(import.meta.dirname, '..')

/** The files of the command hold the same code once more. */
function isCode(name: string): boolean {
  return /\.c?[jt]s$/u.test(name) && !/^bin\b/u.test(name)
}

/** The bundler ends the names of all files but the first ones of a program with a hash of what they hold. */
function isNamedByContent(name: string): boolean {
  return /-[\w-]{8}\.cjs$/u.test(name)
}
