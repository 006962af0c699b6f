import {basename, extname} from 'node:path'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {BackMatter, IndexTerm, Manifest, NotePolicy, Part} from '../book/manifest.ts'
import {parseEditorWords} from '../book/markdown.ts'
import {manifestNotesPlaced, manifestNumberingFits} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {given} from './given.ts'
import {siteWords} from './jekyll.ts'
import type {IndexTermWords, ManifestWords} from './schema.ts'
import type {YamlSource} from './yaml.ts'

/** The manifest whole: what the editor says, and the default of everything else. */
export function fill(
  words: ManifestWords,
  parts: readonly Part[],
  {folder, file, yaml}: {folder: string; file: VFile; yaml?: YamlSource | undefined}
): Manifest {
  const notes = {place: 'foot', numbering: 'reading', ...given(words.notes ?? {})} as const
  const {subtitle, publisher, edition, isbn, date, page} = words
  checkNotes(notes, words, file, yaml)
  return {
    folder,
    file,
    title: words.title ?? titleFrom(folder),
    ...given({subtitle, publisher, edition, isbn, date}),
    editors: list(words.editors ?? words.editor),
    copyright: copyrightOf(words, yaml),
    language: words.language ?? 'en',
    template: words.template ?? 'classic',
    page: given({size: page?.size, margins: page?.margins && given(page.margins)}),
    frontMatter: words.frontmatter ?? ['half-title', 'title-page', 'copyright-page', 'contents'],
    parts,
    backMatter: words.backmatter ?? backMatterFor(notes),
    notes,
    links: words.links ?? 'note',
    index: {
      names: words.index?.names ?? true,
      terms: (words.index?.terms ?? []).map((term, at) => indexTerm(term, at, yaml))
    },
    images: {card: words.images?.card ?? false},
    boilerplate: words.boilerplate ?? [],
    ...siteWords(words),
    rules: new Map(
      Object.entries(words.rules ?? {}).map(([rule, severity]) => [
        rule,
        severity === 'warn' ? 'warning' : severity
      ])
    ),
    outputs: words.outputs ?? ['pdf'],
    ...(yaml && {places: given({template: yaml.place(['template']), page: yaml.place(['page'])})})
  }
}

/** `on-pages_2` → `On pages 2`. */
export function titleFrom(path: string): string {
  const words = basename(path, extname(path))
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'A Reader'
}

function copyrightOf({copyright}: ManifestWords, yaml: YamlSource | undefined): Root[] {
  const isList = Array.isArray(copyright)
  return list(copyright).map((words, at) =>
    parseEditorWords(words, 'copyright', yaml?.place(['copyright', ...(isList ? [at] : [])]))
  )
}

function backMatterFor({place}: NotePolicy): readonly BackMatter[] {
  const usual = ['contributors', 'index', 'colophon'] as const
  return place === 'book' ? ['notes', ...usual] : usual
}

function checkNotes(
  {place, numbering}: NotePolicy,
  {backmatter}: ManifestWords,
  file: VFile,
  yaml: YamlSource | undefined
): void {
  if (place === 'book' && backmatter && !backmatter.includes('notes')) {
    report(file, manifestNotesPlaced(), yaml?.place(['backmatter']))
  }
  if (place !== 'foot' && numbering === 'page') {
    report(file, manifestNumberingFits(place), yaml?.place(['notes', 'numbering']))
  }
}

function indexTerm(words: IndexTermWords, at: number, yaml: YamlSource | undefined): IndexTerm {
  const place = yaml?.place(['index', 'terms', at])
  if (typeof words === 'string') return {term: words, variants: [], seeAlso: [], ...given({place})}
  return {
    term: words.term,
    variants: list(words.variants),
    seeAlso: list(words['see also']),
    ...given({see: words.see, sortAs: words['sort as'], place})
  }
}

function list(words: string | readonly string[] | undefined): string[] {
  return words === undefined ? [] : [words].flat()
}
