import type {Element, ElementContent, Properties} from 'hast'
import {referenceHasNumber} from '../book/messages/references.ts'
import type {Finding} from '../book/messages.ts'
import {referenceWordsOf} from '../book/reference-words.ts'
import type {ReferencePart} from '../book/targets.ts'
import type {Reference} from '../book/tree.ts'
import {wordsOf} from '../book/words.ts'
import {
  joined,
  link,
  numberLabel,
  numbersLabel,
  type Place,
  text,
  titleLabel
} from './reference-labels.ts'
import type {BookTargets} from './reference-targets.ts'

/** What a reference needs to know of where it stands. */
export interface Standing {
  /** Of its first part that depends on pages. */
  readonly id: string
  readonly language: string
  /** Whether a space stands before it. */
  readonly isSpaced: boolean
  readonly targets: BookTargets
  readonly tell: (finding: Finding) => void
  readonly lost: (id: string) => void
}

/** What a reference prints: `words (p. 12)`, `pp. 12, 15 and Figure 3, p. 20`, `(see “Title”, above)`. */
export function phrase(
  node: Reference,
  words: ElementContent[],
  standing: Standing
): ElementContent[] {
  const places = placesOf(node, standing)
  const [first] = places
  if (!first) return words
  const saying: Saying = {...standing, node, words, count: 0}
  if (node.form === 'page') return what(places, saying)
  if (node.form === 'text') {
    const own = words.length > 0 ? [link(first.target, words)] : (title(first, saying) ?? [])
    return [...own, text(' ('), ...what(places, saying), text(')')]
  }
  const {see} = wordsOf(standing.language)
  const opening = standing.isSpaced ? `(${see} ` : ` (${see} `
  const said = words.length > 0 ? [link(first.target, words), text(', ')] : []
  return [text(opening), ...said, ...what(places, saying), text(')')]
}

interface Saying extends Standing {
  readonly node: Reference
  readonly words: readonly ElementContent[]
  /** How many parts that depend on pages there are so far. */
  count: number
}

/** In the order of the book, each once. */
function placesOf({target, targets}: Reference, {targets: book, lost}: Standing): Place[] {
  const places = new Map<string, Place>()
  for (const {id, to} of targets ?? [{id: target}]) {
    const start = book.find(id)
    const end = to === undefined ? undefined : book.find(to)
    if (!start) lost(id)
    if (to !== undefined && !end) lost(to)
    if (!start) continue
    const isTurned = end && end.order < start.order
    const place = isTurned ? {target: end, end: start} : {target: start, ...(end && {end})}
    places.set(`${place.target.id} ${place.end?.id ?? ''}`, place)
  }
  return [...places.values()].sort((one, other) => one.target.order - other.target.order)
}

interface Item {
  readonly place: Place
  readonly number?: ElementContent[] | undefined
  readonly title?: ElementContent[] | undefined
  readonly page?: 'page' | 'relative' | undefined
}

function what(places: readonly Place[], saying: Saying): ElementContent[] {
  const items = places.map(place => itemOf(place, partsOf(place, saying), saying))
  const bare = items.filter(({number, title}) => !number && !title)
  const byNumber = items.filter(isNumberAlone)
  const rest = items.filter(item => !bare.includes(item) && !byNumber.includes(item))
  const kinds = Map.groupBy(byNumber, ({place}) => place.target.kind ?? 'heading')
  const said = [
    ...(bare.length > 0 ? [pagesOf(bare, saying)] : []),
    ...Array.from(kinds, ([kind, {length}]) => {
      const own = byNumber.filter(({place}) => (place.target.kind ?? 'heading') === kind)
      const [only] = own
      return length === 1 && only?.number
        ? only.number
        : numbersLabel(
            kind,
            own.map(({place}) => place),
            saying.language
          )
    }),
    ...rest.map(item => itemWords(item, places.length > 1, saying))
  ]
  const isLong = said.length > 2 && rest.some(({page}) => page)
  return isLong ? parted(said, saying) : joined(said, saying.language)
}

function isNumberAlone({place, number, title, page}: Item): boolean {
  return number !== undefined && !title && !page && place.target.number !== undefined
}

function parted(items: readonly ElementContent[][], {language}: Saying): ElementContent[] {
  const {semicolon} = referenceWordsOf(language)
  return items.flatMap((item, index) => (index === 0 ? item : [text(semicolon), ...item]))
}

/** What is asked for; else the number where there is one, and where the place is. */
function partsOf(place: Place, {node, words, language}: Saying): readonly ReferencePart[] {
  if (node.as) return node.as
  if (node.form === 'text' || words.length > 0) return ['relative']
  if (hasNumber(place, language)) return ['number', 'relative']
  return node.form === 'see' && !place.end ? ['title', 'relative'] : ['relative']
}

function hasNumber(place: Place, language: string): boolean {
  return countOf(place) !== undefined || numberLabel(place, language) !== undefined
}

/** The parts that the place has. Where it lacks its number, its title or its page stands for it. */
function itemOf(place: Place, parts: readonly ReferencePart[], saying: Saying): Item {
  const asks = (part: ReferencePart) => parts.includes(part)
  const isAll = asks('number') && asks('title')
  const number = asks('number') ? numberOf(place, saying) : undefined
  if (asks('number') && !number && !isAll) saying.tell(referenceHasNumber(nameOf(place)))
  const wantsTitle = asks('title') || (asks('number') && !number)
  const own =
    wantsTitle && !(isAll && number && !isTitled(place)) ? title(place, saying) : undefined
  const page = asks('page') ? 'page' : asks('relative') ? 'relative' : undefined
  return {place, number, title: own, page: number || own ? page : (page ?? 'page')}
}

/** Notes, paragraphs and lines are not called by the title of their reading where they have a number. */
function isTitled({target}: Place): boolean {
  return target.title !== undefined && target.kind !== 'paragraph'
}

function nameOf({target}: Place): string {
  return target.title ? `“${target.title}”` : `\`${target.id.replace('--', '#')}\``
}

function title(place: Place, {language}: Saying): ElementContent[] | undefined {
  return titleLabel(place, language)
}

function numberOf(place: Place, saying: Saying): ElementContent[] | undefined {
  const count = countOf(place)
  if (!count) return numberLabel(place, saying.language)
  const {id, marks} = place.target
  const href = `#${id}`
  if (count !== 'note') {
    return [waiting(count, saying, {href, ...(place.end && {dataTo: place.end.id})})]
  }
  const [one = '%'] = referenceWordsOf(saying.language).numbered.note ?? []
  const [before = '', after = ''] = one.replaceAll(' ', '\u00A0').split('%')
  const number = waiting('note-number', saying, {href, ...(marks && {dataMarks: marks})})
  return [text(before), number, ...(after ? [text(after)] : [])]
}

/** What is counted on the pages, so that its number is not known before. */
function countOf({target, end}: Place): 'note' | 'line' | 'paragraph' | undefined {
  const {kind, number} = target
  if (number !== undefined || (end && end.kind !== kind)) return undefined
  if (kind === 'note') return end ? undefined : kind
  return kind === 'line' || kind === 'paragraph' ? kind : undefined
}

function itemWords(item: Item, isList: boolean, saying: Saying): ElementContent[] {
  const {place, number, title, page} = item
  const kind = isList && !saying.node.as ? 'page' : page
  const where = page && (place.end ? pageRange([item], saying) : pageOf(place, kind, saying))
  const parts = [number, title, where ? [where] : undefined].filter(part => part !== undefined)
  return parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]))
}

function pagesOf(items: readonly Item[], saying: Saying): ElementContent[] {
  const [first] = items
  const isOne = items.length === 1 && first && !first.place.end
  return [isOne ? pageOf(first.place, first.page, saying) : pageRange(items, saying)]
}

function pageOf({target}: Place, page: Item['page'], saying: Saying): Element {
  const kind = page === 'page' ? 'p' : 'relative'
  return waiting(kind, saying, {href: `#${target.id}`})
}

function pageRange(items: readonly Item[], saying: Saying): Element {
  const ids = items.flatMap(({place: {target, end}}) => [target.id, ...(end ? ['–', end.id] : [])])
  return waiting('pages', saying, {dataTargets: ids.join(' ')})
}

/** A part that depends on pages. */
function waiting(kind: string, saying: Saying, properties: Properties): Element {
  saying.count++
  const id = saying.count === 1 ? saying.id : `${saying.id}-${saying.count}`
  const tagName = 'href' in properties ? 'a' : 'span'
  return {
    type: 'element',
    tagName,
    properties: {id, ...properties, dataReference: kind},
    children: []
  }
}
