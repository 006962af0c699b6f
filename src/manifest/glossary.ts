import type {VFile} from 'vfile'
import type {Glossary, GlossaryTerm} from '../book/apparatus.ts'
import {slug, uniqueNames} from '../book/ids.ts'
import {glossaryTermDefined, glossaryTermUnique} from '../book/messages/glossary.ts'
import {report} from '../book/messages.ts'
import {optionalWords} from './editor-words.ts'
import {given} from './given.ts'
import type {ManifestWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** The editor's terms, each with its place in the manifest. */
export function glossaryOf(
  {glossary}: ManifestWords,
  file: VFile,
  yaml: YamlSource | undefined
): Glossary | undefined {
  if (glossary === undefined) return
  const isList = Array.isArray(glossary)
  const words = isList ? glossary : (glossary.terms ?? [])
  const path: Path = isList ? ['glossary'] : ['glossary', 'terms']
  const name = uniqueNames()
  const terms = words.map((term, at) => ({
    ...termOf(term, [...path, at], yaml),
    id: name(slug(term.term)),
    file
  }))
  checkTerms(terms, file)
  return {terms, firstUse: (isList ? undefined : glossary['first use']) ?? 'reading'}
}

type Words = Exclude<NonNullable<ManifestWords['glossary']>, {terms?: unknown}>[number]

function termOf(
  words: Words,
  path: Path,
  yaml: YamlSource | undefined
): Omit<GlossaryTerm, 'id' | 'file'> {
  const {term, definition, variants, see} = words
  const owner = path.join(' ')
  const root = optionalWords(definition, owner, yaml?.place([...path, 'definition']))
  return {
    term,
    variants: list(variants),
    see: list(see),
    ...given({definition: root, sortAs: words['sort as'], place: yaml?.place(path)})
  }
}

/** Two entries for the same words, and entries that say nothing. */
function checkTerms(terms: readonly GlossaryTerm[], file: VFile): void {
  const owners = new Map<string, GlossaryTerm>()
  for (const entry of terms) {
    const {term, variants, definition, see, place} = entry
    if (!definition && see.length === 0) report(file, glossaryTermDefined(term), place)
    for (const words of [term, ...variants]) {
      const other = owners.get(words)
      if (other) report(file, glossaryTermUnique(words, lineOf(other)), place)
      else owners.set(words, entry)
    }
  }
}

function lineOf({place}: GlossaryTerm): number | undefined {
  return place && 'start' in place ? place.start.line : undefined
}

function list(words: string | readonly string[] | undefined): string[] {
  return words === undefined ? [] : [words].flat()
}
