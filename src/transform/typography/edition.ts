import {type Apparatus, editorTrees} from '../../book/apparatus.ts'
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
  const {editors, index, parts, title} = manifest
  for (const tree of editorTrees(manifest)) setTree(tree, conventions)
  return {
    ...manifest,
    title: setWords(title, conventions),
    ...optionalWords(manifest, conventions),
    editors: editors.map(name => setName(name, conventions)),
    parts: parts.map(part => ({
      ...part,
      ...(part.title && {title: setWords(part.title, conventions)})
    })),
    ...(manifest.apparatus && {apparatus: setNames(manifest.apparatus, conventions)}),
    index: {...index, terms: index.terms.map(term => setTerm(term, conventions))}
  }
}

/** Words that are no trees. */
function setNames(apparatus: Apparatus, conventions: Conventions): Apparatus {
  const {abbreviations, glossary, lives} = apparatus
  return {
    ...apparatus,
    abbreviations: abbreviations.map(({short, long}) => ({
      short,
      long: setWords(long, conventions)
    })),
    lives: lives.map(life => ({...life, name: setName(life.name, conventions)})),
    ...(glossary && {
      glossary: {
        ...glossary,
        terms: glossary.terms.map(term => ({
          ...term,
          term: setName(term.term, conventions),
          see: term.see.map(other => setName(other, conventions))
        }))
      }
    })
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
