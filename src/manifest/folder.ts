import {open, readdir} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import type {VFile} from 'vfile'
import {documentReadable, readingsListed} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {kindOf, manifestIn} from './locate.ts'

/**
 * The texts of a bare folder in file-name order (`2` before `10`): its own, then those of the folders in it, one level
 * deep; a Jekyll collection (`_posts`) is read to its bottom. Left out are hidden files, the machinery of sites and
 * programs, and folders with a manifest of their own; a README or a licence is left out with a message.
 */
export async function textsIn(folder: string, file: VFile): Promise<string[]> {
  const {files, folders} = await list(folder)
  const texts = await choose(files, file)
  for (const inner of folders) {
    const name = basename(inner)
    if (machinery.has(name.toLowerCase()) || (await manifestIn(inner))) continue
    const depth = name.startsWith('_') ? 8 : 0
    texts.push(...(await choose(await filesIn(inner, depth), file)))
  }
  return texts
}

/** Of some files, those that a reader prints. */
export async function choose(paths: readonly string[], file: VFile): Promise<string[]> {
  const chosen: string[] = []
  for (const path of paths) {
    const name = basename(path)
    if (name.startsWith('.')) continue
    if (documents.test(name)) report(file, documentReadable(name))
    if (!(await isText(path))) continue
    if (aboutTheFolder.test(name)) report(file, readingsListed(name))
    else chosen.push(path)
  }
  return chosen
}

const machinery = new Set([
  ...['_site', '_includes', '_layouts', '_sass', '_data', '_plugins', '_drafts', '_cache', '_book'],
  ...['node_modules', 'vendor', 'dist', 'build', 'out', 'public', 'assets', 'css', 'js', 'fonts'],
  ...[
    'img',
    'image',
    'images',
    'media',
    'src',
    'lib',
    'bin',
    'scripts',
    'test',
    'tests',
    'templates'
  ]
])

const aboutTheFolder =
  /^(read-?me|licen[cs]e|copying|notice|change-?log|contributing|code[-_]of[-_]conduct|security|authors)([.\-_].*)?$/i

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const {files, folders} = await list(folder)
  const found = [...files]
  if (depth === 0) return found
  for (const inner of folders) found.push(...(await filesIn(inner, depth - 1)))
  return found
}

async function list(folder: string): Promise<{files: string[]; folders: string[]}> {
  const names = sorted((await readdir(folder)).filter(name => !name.startsWith('.')))
  const paths = names.map(name => join(folder, name))
  const kinds = await Promise.all(paths.map(kindOf))
  return {
    files: paths.filter((_, at) => kinds[at] === 'file'),
    folders: paths.filter((_, at) => kinds[at] === 'folder')
  }
}

/** As file managers sort. A collator takes its time to be made, and a manifest that names each file needs none. */
export function sorted(names: readonly string[]): string[] {
  return names.toSorted(new Intl.Collator('en', {numeric: true}).compare)
}

async function isText(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase()
  if (textEndings.has(ending)) return true
  if (otherEndings.test(ending) || programs.test(basename(path))) return false
  return looksLikeText(await opening(path))
}

const textEndings = new Set([
  ...['.md', '.markdown', '.mkd', '.mkdn', '.mdown', '.txt', '.text', '.html', '.htm', '.xhtml']
])

const otherEndings =
  /^\.(ya?ml|json5?|jsonl|toml|ini|cfg|conf|lock|log|xml|rss|atom|svg|csv|tsv|bib|tex|css|s[ac]ss|less|[cm]?[jt]sx?|map|py|rb|sh|bat|ps1|go|rs|c|h|cpp|java|sql|liquid|ics|vtt|srt|pdf|e?ps|docx?|odt|rtf|pages|epub|bak|orig|tmp|diff|patch)$/

const documents = /\.(docx?|odt|rtf|pages|epub)$/i

const programs = /^(makefile|gemfile.*|rakefile|dockerfile|procfile|cname|.*~)$/i

async function opening(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const {buffer, bytesRead} = await handle.read(new Uint8Array(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false
  try {
    // A character cut off at the end is no fault.
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
