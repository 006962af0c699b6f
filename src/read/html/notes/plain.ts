import type {Element, ElementContent, Root} from 'hast'
import {allElements, elements, isBlankText, isElement, named, wordsOf} from '../elements.ts'
import {type Page, parentOf, remove, replace} from '../page.ts'
import {clearAreas, isNotesTitle} from './areas.ts'
import {cleanBody} from './backlinks.ts'
import {isNoteArea} from './calls.ts'
import {bareMark, isMark} from './marks.ts'
import {addNote, callTo, type NoteList} from './note.ts'

/**
 * Take the notes that no link leads to: raised marks in the text, and at its end a list or paragraphs that open with the
 * same marks. Only where every note of the list is called, in order: a power or an ordinal is raised too.
 */
export function takePlainNotes(page: Page, body: Element | Root, list: NoteList): void {
  const bodies = bodiesIn(body, page)
  const [first] = bodies
  if (!first) return
  const calls = callsIn(body, first.node, page)
  const byMark = new Map(calls.toReversed().map(call => [call.mark, call.node]))
  const pairs = bodies.flatMap(body => {
    const call = byMark.get(body.mark)
    return call ? {...body, call} : []
  })
  if (pairs.length < bodies.length || !isInOrder(pairs, page)) return
  for (const pair of pairs) take(pair, list, page)
  clearAreas(
    bodies.flatMap(({holder}) => holder ?? []),
    page.root,
    page
  )
}

interface PlainBody {
  readonly node: Element
  readonly holder: Element | undefined
  readonly mark: string
}

interface PlainCall {
  readonly node: Element
  readonly mark: string
}

/** The last list under a heading for notes or in an area for notes, else the last paragraphs with raised marks. */
function bodiesIn(body: Element | Root, page: Page): PlainBody[] {
  const lists = elements(body, named('ol')).filter(list => isOfNotes(list, page))
  const list = lists.at(-1)
  if (list) {
    const items = list.children.filter(isElement).filter(named('li'))
    const start = Number(list.properties['start'] ?? 1)
    return items.map((node, index) => ({node, holder: list, mark: String(start + index)}))
  }
  return paragraphsIn(body, page)
}

function isOfNotes(list: Element, page: Page): boolean {
  const parent = parentOf(list, page)
  if (isNoteArea(list) || (parent && isNoteArea(parent))) return true
  const siblings = parent?.children.slice(0, parent.children.indexOf(list)) ?? []
  const before = siblings.findLast(child => !isBlankText(child) && !named('hr')(child as Element))
  return before !== undefined && isNotesTitle(wordsOf(before))
}

function paragraphsIn(body: Element | Root, page: Page): PlainBody[] {
  const paragraphs = elements(body, named('p', 'li')).filter(node => wordsOf(node) !== '')
  const found: PlainBody[] = []
  const marks = new Set<string>()
  for (const node of paragraphs.toReversed()) {
    const mark = openingMark(node)
    if (mark === undefined || marks.has(mark)) break
    marks.add(mark)
    found.push({node, holder: parentOf(node, page), mark})
  }
  return found.reverse()
}

/** The raised mark that a paragraph opens with. */
function openingMark(node: Element): string | undefined {
  const first = node.children.find(child => !isBlankText(child))
  if (!isElement(first) || first.tagName !== 'sup' || !isMark(wordsOf(first))) return undefined
  return wordsOf(node) === wordsOf(first) ? undefined : bareMark(wordsOf(first))
}

function callsIn(body: Element | Root, firstNote: Element, page: Page): PlainCall[] {
  const end = page.order.get(firstNote) ?? 0
  return allElements(body).flatMap((node): PlainCall[] => {
    const words = wordsOf(node)
    const isCall = node.tagName === 'sup' && isMark(words) && node.data?.noteCall === undefined
    return isCall && (page.order.get(node) ?? end) < end ? [{node, mark: bareMark(words)}] : []
  })
}

interface Pair extends PlainBody {
  readonly call: Element
}

function isInOrder(pairs: readonly Pair[], {order}: Page): boolean {
  const places = pairs.map(({call}) => order.get(call) ?? 0)
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

function take({node, mark, call}: Pair, list: NoteList, page: Page): void {
  const children: ElementContent[] = node.tagName === 'li' ? node.children : [node]
  remove(node, page)
  const body: Element = {type: 'element', tagName: 'section', properties: {}, children}
  if (node.position) body.position = node.position
  cleanBody(body, [mark], new Set())
  const note = addNote(list, mark, body)
  replace(call, page, callTo(note, call))
}
