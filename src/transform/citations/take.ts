import type {Parents, PhrasingContent, Root, Text} from 'mdast'
import {
  citationKeyMeant,
  citationResolves,
  citationsHaveSources
} from '../../book/messages/citations.ts'
import type {Finding, Place} from '../../book/messages.ts'
import type {Citation} from '../../book/nodes/citations.ts'
import {isVerbatim, kindOf} from '../inline.ts'
import {pointOf, splitText} from '../positions.ts'
import {isShorthand} from '../references/shorthand.ts'
import {type Flat, flatten, textAt} from './flatten.ts'
import type {Library} from './library.ts'
import {citationsIn, type WrittenCitation} from './syntax.ts'

/** A tree to look for citations in. */
export interface Taking {
  /** None where the book has no bibliography: then citations are told of, and stay as they are. */
  readonly library: Library | undefined
  /** The source of a reading; nothing for words of the manifest, which have no places of their own. */
  readonly source: string
  readonly tell: (finding: Finding, place: Place | undefined) => void
}

/** Put a node in the place of each citation that is written in a tree, for the style to be printed in its place. */
export function takeFrom(tree: Root, taking: Taking): void {
  takeIn(tree, taking)
}

function takeIn(parent: Parents, taking: Taking): void {
  // What leads elsewhere by its words is no citation: a name on the web, a mail address.
  if (isVerbatim(parent) || linking.has(kindOf(parent))) return
  if (parent.children.some(hasSign)) takeInLine(parent, taking)
  for (const child of parent.children) if ('children' in child) takeIn(child, taking)
}

const linking: ReadonlySet<string> = new Set(['a', 'link', 'linkReference'])

function hasSign(node: Parents['children'][number]): boolean {
  return node.type === 'text' && node.value.includes('@')
}

function takeInLine(parent: Parents, taking: Taking): void {
  const flat = flatten(parent.children as PhrasingContent[])
  const known = (key: string) => taking.library?.items.has(key) ?? false
  const written = citationsIn(flat.text, known).filter(
    citation => !isEscaped(flat, citation, taking) && !isReference(citation, known)
  )
  if (!taking.library) {
    reportWithout(flat, written, taking)
    return
  }
  reportMistyped(flat, written, taking, taking.library)
  const sound = written.filter(citation => allResolve(citation, flat, taking))
  for (const citation of sound.toReversed()) put(parent, flat, citation, taking.source)
}

/** `[@fig-mill]` leads to a figure, unless there is a work of that name. */
function isReference({cites}: WrittenCitation, known: (key: string) => boolean): boolean {
  return cites.every(({key}) => isShorthand(key) && !known(key))
}

/** By a backslash before its bracket or its sign. */
function isEscaped(flat: Flat, {from, to}: WrittenCitation, {source}: Taking): boolean {
  const sign = flat.text.indexOf('@', from)
  return [from, sign < to ? sign : from].some(place => {
    const at = textAt(flat, place)
    const offset = at && source && pointOf(at.node, at.at, source)?.offset
    if (!offset) return false
    return source.charAt(offset) === '\\' || source.charAt(offset - 1) === '\\'
  })
}

function reportWithout(flat: Flat, written: readonly WrittenCitation[], taking: Taking): void {
  const [first] = written
  if (!first) return
  const shown = flat.text.slice(first.from, Math.min(first.to, first.from + 60))
  taking.tell(citationsHaveSources(shown), placeOf(flat, first.from, taking.source))
}

/** Bare words with `@` are names of people on the web as often as keys: those much like one are told of. */
function reportMistyped(
  flat: Flat,
  written: readonly WrittenCitation[],
  taking: Taking,
  library: Library
): void {
  for (const {0: whole, 1: word = '', index} of flat.text.matchAll(bare)) {
    if (written.some(({from, to}) => from <= index && index < to)) continue
    const near = library.nearest(word)
    const citation = {from: index, to: index + whole.length, isNarrative: true, cites: []}
    if (!near || isEscaped(flat, citation, taking)) continue
    taking.tell(citationKeyMeant(word, near), placeOf(flat, index, taking.source))
  }
}

const bare = /(?<![\p{L}\p{N}_.@/:\\])@([\p{L}\p{N}_]+(?:[:.-][\p{L}\p{N}_]+)*)/gu

function allResolve(citation: WrittenCitation, flat: Flat, taking: Taking): boolean {
  const missing = citation.cites.filter(({key}) => !taking.library?.items.has(key))
  const [first] = missing
  if (!first) return true
  const place = placeOf(flat, flat.text.indexOf(`@${first.key}`, citation.from), taking.source)
  const {library} = taking
  for (const {key} of missing) {
    taking.tell(citationResolves(key, library?.nearest(key), library?.sources ?? 0), place)
  }
  return false
}

function placeOf(flat: Flat, at: number, source: string): Place | undefined {
  const found = textAt(flat, Math.max(0, at))
  return found && source ? pointOf(found.node, found.at, source) : undefined
}

/** The nodes of a citation become one: those at its edges are cut. From the last to the first, each keeps its start. */
function put(parent: Parents, flat: Flat, written: WrittenCitation, source: string): void {
  const children: PhrasingContent[] = parent.children as PhrasingContent[]
  const touched = flat.pieces.filter(({from, to}) => from < written.to && to > written.from)
  const [first] = touched
  const last = touched.at(-1)
  if (first?.node.type !== 'text' || last?.node.type !== 'text') return
  const place = placeOf(flat, written.from, source)
  const start = children.indexOf(first.node)
  const count = children.indexOf(last.node) - start + 1
  const behind = restOf(last.node, written.to - last.from, source)
  first.node.value = first.node.value.slice(0, written.from - first.from)
  const before = first.node.value ? [first.node] : []
  children.splice(start, count, ...before, citationOf(written, flat.text, place), ...behind)
}

function citationOf(
  {from, to, isNarrative, cites}: WrittenCitation,
  text: string,
  place: Place | undefined
): Citation {
  const position = place && 'line' in place ? {position: {start: place, end: place}} : {}
  return {type: 'citation', value: text.slice(from, to), isNarrative, cites, ...position}
}

/** What follows in a text node, with its own place. */
function restOf(node: Text, from: number, source: string): Text[] {
  if (from >= node.value.length) return []
  const whole: Text = {...node, ...(node.position && {position: {...node.position}})}
  return splitText(whole, [from], source).slice(1)
}
