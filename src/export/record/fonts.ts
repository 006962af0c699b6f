import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {RecordedFont} from '../../book/record.ts'
import type {Template} from '../../book/template.ts'
import {pathIn, recordFile} from './inputs.ts'

/** The faces that a template brings, with the packages that they are of. */
export async function recordFonts({assets}: Template, folder: string): Promise<RecordedFont[]> {
  const packages = new Map<string, Promise<Package | undefined>>()
  const files = [...new Set(assets.values())].filter(path => /\.(?:woff2?|ttf|otf)$/iu.test(path))
  const fonts = await Promise.all(
    files.map(async path => {
      const owner = await packageOf(dirname(path), packages)
      const file = await recordFile(path, owner?.folder ?? folder)
      if (!file) return []
      return owner ? [{...file, package: owner.name}] : [{...file, path: pathIn(folder, path)}]
    })
  )
  return fonts.flat().sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

interface Package {
  readonly folder: string
  /** With its version. */
  readonly name: string
}

/** Only of what npm has installed: a manuscript may lie in a package too. */
function packageOf(
  folder: string,
  known: Map<string, Promise<Package | undefined>>
): Promise<Package | undefined> {
  const before = known.get(folder)
  if (before) return before
  const found = findPackage(folder, known)
  known.set(folder, found)
  return found
}

async function findPackage(
  folder: string,
  known: Map<string, Promise<Package | undefined>>
): Promise<Package | undefined> {
  if (!/[\\/]node_modules[\\/]/u.test(folder)) return
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
  const {name, version} = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>)
  if (typeof name === 'string' && typeof version === 'string') {
    return {folder, name: `${name}@${version}`}
  }
  return packageOf(dirname(folder), known)
}

/** Those of formulas belong to a book that has some. */
export function isForFormulas({package: owner = ''}: RecordedFont): boolean {
  return owner.startsWith('katex@')
}

function nameOf({package: owner = '', path}: RecordedFont): string {
  return `${owner} ${path}`
}
