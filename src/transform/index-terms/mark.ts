import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {IndexMark} from '../../book/tree.ts'
import {isVerbatim} from '../inline.ts'
import {splitText} from '../positions.ts'
import {findPhrases, type Occurrence, type PhraseBook} from './phrases.ts'

/**
 * Wrap every occurrence of the phrases in index marks. Headings are left out, for the text under them has the words;
 * so are code, addresses, and pull quotes, which say again what the text says. `seen` has the heads of phrases that count
 * but once, as far as they have been met.
 */
export function markPhrases(
  parent: Parents,
  book: PhraseBook,
  source: string,
  seen: Set<string> = new Set()
): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    const marked = child.type === 'text' ? markText(child, {book, source, seen}) : undefined
    if (marked) made ??= children.slice(0, index)
    for (const part of marked ?? [child]) made?.push(part)
    if ('children' in child && !unmarked.has(child.type) && !isVerbatim(child))
      markPhrases(child, book, source, seen)
  }
  if (made) Object.assign(parent, {children: made})
}

interface Marking {
  readonly book: PhraseBook
  readonly source: string
  readonly seen: Set<string>
}

function markText(node: Text, {book, source, seen}: Marking): PhrasingContent[] | undefined {
  if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/iu.test(node.value)) return undefined
  const found = findPhrases(node.value, book).filter(occurrence => counts(occurrence, seen))
  if (found.length === 0) return undefined
  const edges = found.flatMap(({from, to}) => [from, to])
  const offsets = [...new Set(edges)].filter(edge => edge > 0 && edge < node.value.length)
  const heads = new Map(found.map(occurrence => [occurrence.from, occurrence]))
  let at = 0
  return splitText(node, offsets, source).map(part => {
    const occurrence = heads.get(at)
    at += part.value.length
    return occurrence ? wrapped(part, occurrence) : part
  })
}

function counts({isOnce, heads}: Occurrence, seen: Set<string>): boolean {
  if (!isOnce) return true
  const key = heads.map(head => head.join('!')).join('\n')
  const isFirst = !seen.has(key)
  seen.add(key)
  return isFirst
}

function wrapped(text: Text, {heads, pointings}: Occurrence): PhrasingContent {
  return heads.reduceRight<PhrasingContent>((inner, head, index): IndexMark => {
    const place = text.position && {position: text.position}
    const children = [inner]
    return {type: 'indexMark', head: [...head], ...pointings?.[index], children, ...place}
  }, text)
}

const unmarked: ReadonlySet<string> = new Set(['heading', 'pullQuote'])
