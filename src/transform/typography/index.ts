/** Readings come in as typed, go out as set: quotation marks, apostrophes, dashes, ellipses, no-break spaces. */

import type {Nodes} from 'mdast'
import type {Manifest} from '../../book/manifest.ts'
import type {ContributorNote, Reading} from '../../book/reading.ts'
import {visit} from '../../book/visit.ts'
import {isInManifest, treesOf} from '../in-manifest.ts'
import {type Conventions, conventionsOf} from './languages.ts'
import {setName, setTree, setWords} from './set.ts'

/**
 * Set the text of a reading, its title and its notes on authors by the conventions of its language; the editor's words
 * and the heads of index marks by those of the book's.
 *
 * Text of a language that `languages.ts` does not know is left as typed, and so are code, addresses and marks that are
 * typographic already. Doing it twice is doing it once.
 */
export function setTypography(reading: Reading, manifest: Manifest): void {
  const ours = conventionsOf(manifest.language)
  if (ours) setEditorWords(reading, ours)
  const theirs = conventionsOf(reading.metadata.language ?? manifest.language)
  if (theirs) setText(reading, theirs)
}

function setEditorWords(reading: Reading, conventions: Conventions): void {
  const {citation, headnote, tree} = reading
  const notes = tree.children.filter(isInManifest)
  for (const {children} of [citation, headnote].filter(root => root !== undefined)) {
    setBlocks(children, conventions)
  }
  setBlocks(notes, conventions)
  for (const root of treesOf(reading)) {
    visit(root, 'indexMark', mark => {
      mark.head = mark.head.map(words => setName(words, conventions))
    })
  }
}

function setBlocks(blocks: readonly Nodes[], conventions: Conventions): void {
  for (const block of blocks) setTree(block, conventions)
}

function setText({metadata, contributors, tree}: Reading, conventions: Conventions): void {
  setBlocks(
    tree.children.filter(child => !isInManifest(child)),
    conventions
  )
  metadata.title = setWords(metadata.title, conventions)
  for (const key of ['shortTitle', 'subtitle'] as const) {
    const words = metadata[key]
    if (words) metadata[key] = setWords(words, conventions)
  }
  metadata.authors = metadata.authors.map(name => setName(name, conventions))
  contributors.splice(0, Infinity, ...contributors.map(note => setContributor(note, conventions)))
}

function setContributor(note: ContributorNote, conventions: Conventions): ContributorNote {
  setBlocks(note.children, conventions)
  return {...note, name: setName(note.name, conventions)}
}
