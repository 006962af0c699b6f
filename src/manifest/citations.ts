import {readFile} from 'node:fs/promises'
import {relative, resolve} from 'node:path'
import type {VFile as File} from 'vfile'
import {VFile} from 'vfile'
import type {BibliographyPolicy, EditorCitation, OwnSource} from '../book/bibliography.ts'
import type {Part} from '../book/manifest.ts'
import {bibliographyExists, bibliographyHasFormat} from '../book/messages/citations.ts'
import {report} from '../book/messages.ts'
import {readLocales, readStyle} from './citation-styles.ts'
import {given} from './given.ts'
import {kindOf} from './locate.ts'
import {selectorOf} from './quotations.ts'
import type {EntryWords, ManifestWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** The works that the book cites, with the style that prints them; nothing of a book that says nothing of it. */
export async function bibliographyOf(
  words: ManifestWords,
  parts: readonly Part[],
  {folder, file, yaml}: {folder: string; file: File; yaml: YamlSource}
): Promise<{bibliography?: BibliographyPolicy}> {
  const given = words.bibliography
  if (!given && !parts.some(({entries}) => entries.some(({ownSource}) => ownSource))) return {}
  const place = yaml.place(['bibliography'])
  const locale = given?.locale ?? words.language ?? 'en-US'
  const about = {folder, file}
  const bibliography: BibliographyPolicy = {
    sources: await readSources(list(given?.sources), {...about, yaml}),
    style: await readStyle(given?.style ?? 'chicago-notes', {
      ...about,
      place: yaml.place(['bibliography', 'style']) ?? place
    }),
    locales: await readLocales(locale, {
      ...about,
      place: yaml.place(['bibliography', 'locale']) ?? yaml.place(['language'])
    }),
    locale,
    fullForm: given?.['full form'] ?? 'book',
    unCited: list(given?.nocite).map(key => key.replace(/^@/u, '')),
    divisions: (given?.divisions ?? []).map(({title, keywords}) => ({
      title,
      keywords: list(keywords)
    })),
    ...(place && {place})
  }
  return {bibliography}
}

/** What an entry says of citations. */
export function citationsOf(
  words: EntryWords,
  path: Path,
  yaml: YamlSource
): {citations?: readonly EditorCitation[]; worksCited?: boolean; ownSource?: OwnSource} {
  const citations = words.citations?.map(({at, cite}, index) => ({
    at: selectorOf(at, yaml.place([...path, 'citations', index, 'at'])),
    cite
  }))
  const place = yaml.place([...path, 'csl'])
  const ownSource = words.csl === undefined ? undefined : {work: words.csl, ...given({place})}
  return given({citations, worksCited: words.bibliography, ownSource})
}

interface About {
  readonly folder: string
  readonly file: File
  readonly yaml: YamlSource
}

async function readSources(paths: readonly string[], {folder, file, yaml}: About): Promise<File[]> {
  const files: File[] = []
  for (const [at, path] of paths.entries()) {
    const place = yaml.place(['bibliography', 'sources', at]) ?? yaml.place(['bibliography'])
    const full = resolve(folder, path)
    if ((await kindOf(full)) !== 'file') report(file, bibliographyExists(path), place)
    else if (!/\.(bib|bibtex|biblatex|json|ya?ml)$/iu.test(path)) {
      report(file, bibliographyHasFormat(path), place)
    } else files.push(new VFile({path: relative('', full), value: await readFile(full, 'utf8')}))
  }
  return files
}

function list(words: string | readonly string[] | undefined): readonly string[] {
  return words === undefined ? [] : [words].flat()
}
