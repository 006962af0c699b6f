import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {IndexMark} from '../../book/tree.ts'
import {isVerbatim} from '../inline.ts'
import {splitText} from '../positions.ts'
import {findPhrases, type Occurrence, type PhraseBook} from './phrases.ts'

/**
 * Wrap every occurrence of the phrases in index marks. Headings are left out, for the text under them has the words;
 * so are code, addresses, and pull quotes, which say again what the text says.
 */
export function markPhrases(parent: Parents, book: PhraseBook, source: string): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    const marked = child.type === 'text' ? markText(child, book, source) : undefined
    if (marked) made ??= children.slice(0, index)
    for (const part of marked ?? [child]) made?.push(part)
    if ('children' in child && !unmarked.has(child.type) && !isVerbatim(child))
      markPhrases(child, book, source)
  }
  if (made) Object.assign(parent, {children: made})
}

function markText(node: Text, book: PhraseBook, source: string): PhrasingContent[] | undefined {
  if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/iu.test(node.value)) return undefined
  const found = findPhrases(node.value, book)
  if (found.length === 0) return undefined
  const edges = found.flatMap(({from, to}) => [from, to])
  const offsets = [...new Set(edges)].filter(edge => edge > 0 && edge < node.value.length)
  const heads = new Map(found.map(({from, ...occurrence}) => [from, occurrence]))
  let at = 0
  return splitText(node, offsets, source).map(part => {
    const occurrence = heads.get(at)
    at += part.value.length
    return occurrence ? wrapped(part, occurrence) : part
  })
}

function wrapped(text: Text, {heads}: Pick<Occurrence, 'heads'>): PhrasingContent {
  return heads.reduceRight<PhrasingContent>((inner, head): IndexMark => {
    const place = text.position && {position: text.position}
    return {type: 'indexMark', head: [...head], children: [inner], ...place}
  }, text)
}

const unmarked: ReadonlySet<string> = new Set(['heading', 'pullQuote'])
