import {glob} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {
  manifestPatternMatches,
  manifestSourceLocal,
  manifestSourceOnce
} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {choose, sorted, textsIn} from './folder.ts'
import {kindOf} from './locate.ts'

/** A source as the manifest names it. */
export interface NamedSource {
  readonly source: string
  readonly place: Position | undefined
}

/**
 * The files that each source names. A folder or a pattern takes the texts in it, in file-name order, but those that the
 * manifest names elsewhere: so "this one first, then the rest" can be said.
 * A file that does not exist stays: that is for the reader to report.
 */
export async function findSources(
  named: readonly NamedSource[],
  folder: string,
  file: VFile
): Promise<string[][]> {
  const kinds = await Promise.all(named.map(({source}) => sourceKind(source, folder)))
  const taken = takeFiles(
    named.filter((_, at) => kinds[at] === 'file'),
    folder,
    file
  )
  const found: string[][] = []
  for (const [at, {source, place}] of named.entries()) {
    const texts = await textsOf(kinds[at] ?? 'file', source, folder, file)
    if (kinds[at] === 'address') report(file, manifestSourceLocal(source), place)
    else if (texts.length === 0) report(file, manifestPatternMatches(source), place)
    found.push(kinds[at] === 'file' ? texts : texts.filter(path => !taken.has(path)))
    for (const path of texts) taken.add(path)
  }
  return found
}

type SourceKind = 'file' | 'folder' | 'pattern' | 'address'

async function sourceKind(source: string, folder: string): Promise<SourceKind> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return 'address'
  const kind = await kindOf(resolve(folder, source))
  // `essays/[draft].txt` may be the name of a file.
  return kind ?? (/[*?[\]{}]/.test(source) ? 'pattern' : 'file')
}

/** The files named one by one. */
function takeFiles(named: readonly NamedSource[], folder: string, file: VFile): Set<string> {
  const lines = new Map<string, number | undefined>()
  for (const {source, place} of named) {
    const path = resolve(folder, source)
    if (lines.has(path)) report(file, manifestSourceOnce(source, lines.get(path)), place)
    else lines.set(path, place?.start.line)
  }
  return new Set(lines.keys())
}

async function textsOf(
  kind: SourceKind,
  source: string,
  folder: string,
  file: VFile
): Promise<string[]> {
  if (kind === 'address') return []
  const path = resolve(folder, source)
  if (kind === 'file') return [path]
  return kind === 'folder' ? textsIn(path, file) : match(source, folder, file)
}

async function match(pattern: string, folder: string, file: VFile): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(pattern, {cwd: folder})) found.push(join(folder, path))
  const paths = sorted(found)
  const kinds = await Promise.all(paths.map(kindOf))
  const files = paths.filter((_, at) => kinds[at] === 'file')
  return choose(files, file)
}
