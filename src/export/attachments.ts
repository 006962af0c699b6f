import {readFile} from 'node:fs/promises'
import {basename, extname, isAbsolute, relative, resolve, sep} from 'node:path'
import type {Manifest} from '../book/manifest.ts'
import type {Attachment} from '../book/pdf.ts'
import {isWithheld} from '../book/reading.ts'

/**
 * The files that the book is made of, where the manifest wants them in the PDF: itself, the texts in their order, and the
 * bibliographies. Each once, under its path in the manuscript.
 */
export async function readAttachments(manifest: Manifest): Promise<Attachment[]> {
  if (!manifest.pdf?.attachesSources) return []
  const {folder, file, parts, bibliography} = manifest
  const entries = parts.flatMap(part => part.entries)
  const texts = entries.filter(entry => !isWithheld(entry)).map(({source}) => source)
  const works = new Set((bibliography?.sources ?? []).map(({path}) => resolve(path)))
  const paths = new Set([...(file.path ? [resolve(file.path)] : []), ...texts, ...works])
  const taken = new Set<string>()
  const attachments: Attachment[] = []
  for (const path of paths) {
    const data = await readFile(path).catch(() => undefined)
    // A text that is gone was an error long before; a bare folder has no manifest.
    if (!data) continue
    const name = free(nameIn(folder, path), taken)
    const relationship = works.has(path) ? 'Data' : 'Source'
    attachments.push({name, data, type: typeOf(path), relationship})
  }
  return attachments
}

/** What lies outside the manuscript has its bare name: the PDF tells nobody where. */
function nameIn(folder: string, path: string): string {
  const name = relative(folder, path)
  return name.startsWith('..') || isAbsolute(name) ? basename(path) : name.split(sep).join('/')
}

function free(name: string, taken: Set<string>): string {
  let found = name
  for (let number = 2; taken.has(found); number++) found = `${number}-${name}`
  taken.add(found)
  return found
}

function typeOf(path: string): string {
  return types.get(extname(path).toLowerCase()) ?? 'text/plain'
}

const types: ReadonlyMap<string, string> = new Map([
  ['.md', 'text/markdown'],
  ['.markdown', 'text/markdown'],
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.yaml', 'application/yaml'],
  ['.yml', 'application/yaml'],
  ['.json', 'application/json'],
  ['.bib', 'application/x-bibtex'],
  ['.pdf', 'application/pdf']
])
