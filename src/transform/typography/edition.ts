import type {IndexTerm, Manifest} from '../../book/manifest.ts'
import {type Conventions, conventionsOf} from './languages.ts'
import {setName, setTree, setWords} from './set.ts'

/**
 * Set what the manifest itself has for the pages: the titles of the book and its parts, the copyright page, the heads
 * that its index terms name. The manifest comes back with them; the trees of the copyright page are changed in place.
 */
export function setEdition(manifest: Manifest): Manifest {
  const conventions = conventionsOf(manifest.language)
  if (!conventions) return manifest
  const {copyright, editors, index, parts, title} = manifest
  for (const tree of copyright) setTree(tree, conventions)
  return {
    ...manifest,
    title: setWords(title, conventions),
    ...optionalWords(manifest, conventions),
    editors: editors.map(name => setName(name, conventions)),
    parts: parts.map(part => ({
      ...part,
      ...(part.title && {title: setWords(part.title, conventions)})
    })),
    index: {...index, terms: index.terms.map(term => setTerm(term, conventions))}
  }
}

function optionalWords(
  manifest: Manifest,
  conventions: Conventions
): Pick<Manifest, 'subtitle' | 'publisher' | 'edition'> {
  const {subtitle, publisher, edition} = manifest
  return {
    ...(subtitle && {subtitle: setWords(subtitle, conventions)}),
    ...(publisher && {publisher: setWords(publisher, conventions)}),
    ...(edition && {edition: setWords(edition, conventions)})
  }
}

function setTerm(term: IndexTerm, conventions: Conventions): IndexTerm {
  const {see, seeAlso} = term
  return {
    ...term,
    term: setHead(term.term, conventions),
    ...(see && {see: setHead(see, conventions)}),
    seeAlso: seeAlso.map(head => setHead(head, conventions))
  }
}

/** Level by level, as the heads of index marks are set. */
function setHead(head: string, conventions: Conventions): string {
  return head
    .split('!')
    .map(words => setName(words.trim(), conventions))
    .join('!')
}
