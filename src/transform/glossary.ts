import type {Glossary} from '../book/apparatus.ts'
import type {Manifest} from '../book/manifest.ts'
import {glossarySeeResolves, glossaryTermOccurs} from '../book/messages/glossary.ts'
import {report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import type {Reading} from '../book/reading.ts'
import {takeGlossaryLists} from './glossary/lists.ts'
import {markUses} from './glossary/mark.ts'
import {resolveTerms} from './glossary/terms.ts'

/**
 * Find the words that the glossary explains: where the texts use a term or a variant of it, and where `:term[…]` says so.
 * The manifest comes back with the terms that the texts themselves define, in lists marked `glossary`.
 */
export function markGlossary(readings: readonly Reading[], manifest: Manifest): Manifest {
  const isPrinted = manifest.backMatter.includes('glossary')
  const given = manifest.apparatus?.glossary ?? {terms: [], firstUse: 'reading'}
  const glossary = isPrinted ? takeGlossaryLists(readings, given) : {...given, terms: []}
  const marked = resolveTerms(readings, glossary)
  if (glossary.terms.length === 0) return manifest
  const used = new Set([...marked, ...markUses(readings, glossary)])
  checkTerms(glossary, used, manifest)
  const apparatus = manifest.apparatus ?? {epigraphs: [], abbreviations: [], lives: []}
  return {...manifest, apparatus: {...apparatus, glossary: resolvedSee(glossary)}}
}

/** A term that only sends on needs no text that uses it, and one that a text defines has that. */
function checkTerms({terms}: Glossary, used: ReadonlySet<string>, manifest: Manifest): void {
  for (const {id, term, definition, file, place} of terms) {
    const isOurs = definition && file === manifest.file
    if (isOurs && !used.has(id)) report(file, glossaryTermOccurs(term), place)
  }
}

/** Pointings to terms that are not there are told and left out. */
function resolvedSee(glossary: Glossary): Glossary {
  const names = new Set(glossary.terms.map(({term}) => term))
  const terms = glossary.terms.map(entry => ({
    ...entry,
    see: entry.see.filter(target => {
      if (names.has(target)) return true
      const near = nearest(target, [...names])
      report(entry.file, glossarySeeResolves(entry.term, target, near), entry.place)
      return false
    })
  }))
  return {...glossary, terms}
}
