import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {Glossary} from '../../book/apparatus.ts'
import type {GlossaryUse} from '../../book/nodes/back-matter.ts'
import type {Reading} from '../../book/reading.ts'
import {findPhrases, type PhraseBook, phraseBook} from '../index-terms/phrases.ts'
import {isVerbatim} from '../inline.ts'
import {sourceOf, splitText} from '../positions.ts'
import {isGlossary} from './lists.ts'

/**
 * Wrap every use of the terms and their variants, whole words; the first of each reading, or of the book, is marked. In
 * headings, code, addresses and pull quotes none is looked for, nor in the lists that define them. Which were found comes
 * back.
 */
export function markUses(readings: readonly Reading[], glossary: Glossary): Set<string> {
  const book = bookOf(glossary)
  const used = new Set<string>()
  const marking = {book, used, firstUse: glossary.firstUse, seen: new Set<string>()}
  for (const reading of readings) {
    if (glossary.firstUse === 'reading') marking.seen.clear()
    const source = sourceOf(reading)
    for (const tree of [reading.headnote, reading.tree]) {
      if (tree) markIn(tree, {...marking, source}, false)
    }
  }
  return used
}

interface Marking {
  readonly book: PhraseBook
  readonly used: Set<string>
  readonly firstUse: Glossary['firstUse']
  /** Terms whose first use has gone by. */
  readonly seen: Set<string>
  readonly source: string
}

/** Lower-case words are found in any case. A term that only sends on leads to the one that it names. */
function bookOf({terms}: Glossary): PhraseBook {
  const byName = new Map(terms.map(entry => [entry.term, entry]))
  return phraseBook(
    terms.flatMap(entry => {
      const owner = entry.definition ? entry : byName.get(entry.see[0] ?? '')
      return [entry.term, ...entry.variants].map(words => ({
        words,
        heads: [[(owner ?? entry).id]],
        anyCase: words === words.toLowerCase()
      }))
    })
  )
}

function markIn(parent: Parents, marking: Marking, isLink: boolean): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    if (child.type === 'glossaryUse') count(child, marking, isLink)
    const marked = child.type === 'text' ? markText(child, marking, isLink) : undefined
    if (marked) made ??= children.slice(0, index)
    for (const part of marked ?? [child]) made?.push(part)
    if ('children' in child && isRead(child)) {
      markIn(child, marking, isLink || linking.has(child.type))
    }
  }
  if (made) Object.assign(parent, {children: made})
}

function isRead(node: Parents): boolean {
  if (node.type === 'definitionList' && isGlossary(node)) return false
  return !unread.has(node.type) && !isVerbatim(node)
}

function markText(node: Text, marking: Marking, isLink: boolean): PhrasingContent[] | undefined {
  if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/iu.test(node.value)) return
  const found = findPhrases(node.value, marking.book)
  if (found.length === 0) return
  const edges = found.flatMap(({from, to}) => [from, to])
  const offsets = [...new Set(edges)].filter(edge => edge > 0 && edge < node.value.length)
  const terms = new Map(found.map(({from, heads}) => [from, heads[0]?.[0] ?? '']))
  let at = 0
  return splitText(node, offsets, marking.source).map(part => {
    const term = terms.get(at)
    at += part.value.length
    if (term === undefined) return part
    const place = part.position && {position: part.position}
    const use: GlossaryUse = {type: 'glossaryUse', term, isFirst: false, children: [part], ...place}
    count(use, marking, isLink)
    return use
  })
}

/** A link cannot lead to the glossary too. */
function count(use: GlossaryUse, {firstUse, seen, used}: Marking, isLink: boolean): void {
  used.add(use.term)
  if (firstUse === 'none' || isLink || seen.has(use.term)) return
  seen.add(use.term)
  use.isFirst = true
}

const unread: ReadonlySet<string> = new Set([
  'glossaryUse',
  'heading',
  'pullQuote',
  'textDirective'
])
const linking: ReadonlySet<string> = new Set(['link', 'linkReference', 'reference'])
