import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {CitationStyle} from '../book/bibliography.ts'
import {
  citationLocaleExists,
  citationStyleExists,
  citationStyleReads
} from '../book/messages/citations.ts'
import {type Place, report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import {kindOf} from './locate.ts'

interface About {
  /** Of the manifest. */
  readonly folder: string
  readonly file: VFile
  readonly place: Place | undefined
}

/**
 * The style that the manifest names: one of `citation-styles/`, by its own name or a short one, or a .csl file of the
 * manuscript or of an npm package. One that cannot be had is reported, and the usual taken in its place.
 */
export async function readStyle(name: string, about: About): Promise<CitationStyle> {
  const ours = await ownFolder()
  const path = /\.csl$/iu.test(name)
    ? await fileNamed(name, about.folder)
    : await fileIn(ours, `${shortNames.get(name) ?? name}.csl`)
  const xml = path && (await readFile(path, 'utf8'))
  const fault = xml ? faultOf(xml) : undefined
  if (xml && !fault) return {name, xml}
  if (fault) report(about.file, citationStyleReads(name, fault), about.place)
  else await reportMissing(name, ours, about)
  return {name: usual, xml: await readFile(join(ours, `${usual}.csl`), 'utf8')}
}

/** The locales that citeproc asks for: the language's own, the one that it rests on, and English. */
export async function readLocales(
  locale: string,
  {file, place}: About
): Promise<ReadonlyMap<string, string>> {
  const folder = join(await ownFolder(), 'locales')
  const known = (await readdir(folder)).map(name => name.replace(/^locales-|\.xml$/gu, ''))
  const own = known.find(name => name.toLowerCase() === locale.toLowerCase())
  const language = locale.split('-')[0]?.toLowerCase() ?? ''
  const base = bases.get(language) ?? known.find(name => name.split('-')[0] === language)
  if (!own && !base) report(file, citationLocaleExists(locale), place)
  const locales = new Map<string, string>()
  for (const name of new Set(['en-US', base, own])) {
    if (name) locales.set(name, await readFile(join(folder, `locales-${name}.xml`), 'utf8'))
  }
  const best = own ?? base
  const words = best && locales.get(best)
  return words ? locales.set(locale, words) : locales
}

const usual = 'chicago-fullnote-bibliography'

const shortNames: ReadonlyMap<string, string> = new Map([
  ['chicago-notes', usual],
  ['chicago-notes-ibid', 'chicago-fullnote-bibliography-with-ibid'],
  ['chicago-short-notes', 'chicago-note-bibliography'],
  ['mla', 'modern-language-association'],
  ['mhra', 'modern-humanities-research-association'],
  ['harvard', 'harvard-cite-them-right'],
  ['turabian-notes', 'turabian-fullnote-bibliography-8th-edition']
])

/** Of languages with several locales, the one that others rest on. */
const bases: ReadonlyMap<string, string> = new Map(
  [
    ...(['en-US', 'de-DE', 'es-ES', 'fr-FR', 'pt-PT', 'zh-CN'] as const),
    ...(['nb-NO', 'nn-NO'] as const)
  ]
    .map(name => [name.slice(0, 2), name] as const)
    .concat([['no', 'nb-NO']])
)

/** `citation-styles/` beside `src/`, or beside `dist/`. */
async function ownFolder(): Promise<string> {
  let folder = import.meta.dirname
  while ((await kindOf(join(folder, 'citation-styles'))) !== 'folder') {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('Cannot find the folder citation-styles of Lectern')
    folder = parent
  }
  return join(folder, 'citation-styles')
}

async function fileIn(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name)
  return /^[\w.-]+$/u.test(name) && (await kindOf(path)) === 'file' ? path : undefined
}

async function fileNamed(name: string, folder: string): Promise<string | undefined> {
  const path = resolve(folder, name)
  if ((await kindOf(path)) === 'file') return path
  try {
    return createRequire(join(folder, 'reader.yaml')).resolve(name)
  } catch {
    return undefined
  }
}

/** A dependent style has no rules of its own. */
function faultOf(xml: string): string | undefined {
  if (!/<style[\s>]/u.test(xml)) return 'XML without `<style>`'
  const parent = /<link\b[^>]*rel="independent-parent"[^>]*>/u.exec(xml)?.[0]
  const name = parent && /href="[^"]*\/([^"/]+)"/u.exec(parent)?.[1]
  if (parent) return `dependence on the style “${name}”`
  return /<citation[\s>]/u.test(xml) ? undefined : 'style without `<citation>`'
}

async function reportMissing(name: string, folder: string, about: About): Promise<void> {
  const files = await readdir(folder)
  const known = files.filter(file => file.endsWith('.csl')).map(file => file.slice(0, -4))
  const names = [...shortNames.keys(), ...known].sort()
  report(about.file, citationStyleExists(name, nearest(name, names), names.join(', ')), about.place)
}
