import {basename, extname} from 'node:path'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {BackMatter, Manifest, NotePolicy, Part} from '../book/manifest.ts'
import {parseEditorWords} from '../book/markdown.ts'
import type {Severity} from '../book/messages.ts'
import {hasNotesAt} from '../book/note-series.ts'
import {editingOf} from './annotations.ts'
import {apparatusOf} from './apparatus.ts'
import {courseSettings} from './course.ts'
import {figureSettings} from './figures.ts'
import {given} from './given.ts'
import {indexPolicyOf} from './index-terms.ts'
import {siteWords} from './jekyll.ts'
import {linkSettings, withLinkSeries} from './links.ts'
import {checkNotePolicy, notePolicyOf} from './notes.ts'
import {numberingFrom} from './numbering.ts'
import {outputSettings} from './outputs.ts'
import {rightsPolicyOf} from './rights.ts'
import type {ManifestWords} from './schema.ts'
import {checkSections, sectionPlaces, usualBackMatter, usualFrontMatter} from './sections.ts'
import type {YamlSource} from './yaml.ts'

/** The manifest whole: what the editor says, and the default of everything else. */
export function fill(
  words: ManifestWords,
  parts: readonly Part[],
  {folder, file, yaml}: {folder: string; file: VFile; yaml?: YamlSource | undefined}
): Manifest {
  const links = linkSettings(words, yaml)
  const notes = withLinkSeries(notePolicyOf(words.notes), links.links)
  const {subtitle, publisher, edition, isbn, date, page} = words
  checkNotePolicy(notes, words.backmatter, file, yaml)
  checkSections(words, parts, file, yaml)
  return {
    folder,
    file,
    title: words.title ?? words.course?.title ?? titleFrom(folder),
    ...given({subtitle, publisher, edition, isbn, date}),
    editors: list(words.editors ?? words.editor),
    copyright: copyrightOf(words, yaml),
    language: words.language ?? 'en',
    template: words.template ?? 'classic',
    page: given({size: page?.size, margins: page?.margins && given(page.margins)}),
    frontMatter: words.frontmatter ?? usualFrontMatter(words),
    parts,
    backMatter: words.backmatter ?? usualBackMatter(backMatterFor(notes), words, parts),
    notes,
    ...links,
    index: indexPolicyOf(words.index, yaml),
    images: {card: words.images?.card ?? false},
    ...given({apparatus: apparatusOf(words, file, yaml)}),
    ...editingOf(words),
    ...figureSettings(words),
    boilerplate: words.boilerplate ?? [],
    ...numberingFrom(words),
    ...siteWords(words),
    ...outputSettings(words, yaml),
    ...rightsPolicyOf(words, yaml),
    ...courseSettings(words),
    rules: rulesOf(words),
    ...(yaml && {places: placesOf(words, yaml)})
  }
}

function rulesOf({rules = {}}: ManifestWords): Manifest['rules'] {
  const chosen = new Map<string, Severity>()
  for (const [rule, severity] of Object.entries(rules)) {
    if (severity) chosen.set(rule, severity === 'warn' ? 'warning' : severity)
  }
  return chosen
}

function placesOf(words: ManifestWords, yaml: YamlSource): NonNullable<Manifest['places']> {
  return given({
    template: yaml.place(['template']),
    page: yaml.place(['page']),
    // Codes of links stand in the margin as notes do.
    notes: yaml.place(['notes']) ?? yaml.place(['links']),
    sections: sectionPlaces(words, yaml)
  })
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

function backMatterFor(notes: NotePolicy): readonly BackMatter[] {
  const usual = ['contributors', 'index', 'colophon'] as const
  return hasNotesAt(notes, 'book') ? ['notes', ...usual] : usual
}

function list(words: string | readonly string[] | undefined): string[] {
  return words === undefined ? [] : [words].flat()
}
