import type {Element, ElementContent, Nodes, Root} from 'hast'
import {linksBackLeftOut, pageNoteHasBody} from '../../../book/messages/html.ts'
import {report} from '../../../book/messages.ts'
import {allElements, isElement, wordsOf} from '../elements.ts'
import {ancestorsOf, isWithin, type Page, parentOf, replace, unwrap} from '../page.ts'
import {clearAreas} from './areas.ts'
import {cleanBody} from './backlinks.ts'
import {type Body, bodiesOf} from './bodies.ts'
import {type Call, callsIn, idOf, inNotes, namesOf} from './calls.ts'
import {addNote, callTo, type Note, type NoteList} from './note.ts'
import {takePlainNotes} from './plain.ts'
import {takeSidenotes} from './sidenotes.ts'

/**
 * Take the notes out of a page: each call becomes an element that the converter knows, the notes come back. Notes beside
 * the article come with it; what calls stand outside of it call nothing.
 */
export function takeNotes(page: Page, body: Element | Root): Note[] {
  const list: NoteList = {notes: [], counts: new Map()}
  takeLinkedNotes(page, body, list)
  takeSidenotes(page, body, list)
  takePlainNotes(page, body, list)
  return list.notes
}

function takeLinkedNotes(page: Page, body: Element | Root, list: NoteList): void {
  const calls = callsIn(page).filter(
    ({outer, target}) => isWithin(outer, body, page) || (target && inNotes(outer, page))
  )
  for (const {link, mark, id, target} of calls) {
    if (target) continue
    report(page.file, pageNoteHasBody(mark, id), link)
    unwrap(link, page)
  }
  const bodies = bodiesOf(calls, body, page)
  const byTarget = Map.groupBy(
    calls.filter(({target}) => target && bodies.has(target)),
    ({target}) => target
  )
  const names = new Set(calls.flatMap(call => callNames(call, page)))
  const parents = new Set<Element>()
  let back = 0
  for (const [target, sameCalls] of byTarget) {
    const found = target && bodies.get(target)
    if (!found || !isThere(found)) continue
    for (const node of ancestorsOf(found.nodes[0] ?? target, page)) parents.add(node)
    const note = addNote(list, sameCalls[0]?.mark ?? '', takeBody(found, page))
    back += cleanBody(
      note.body,
      sameCalls.map(({mark}) => mark),
      names
    )
    for (const call of sameCalls) setCall(call, note, page)
  }
  const [noted] = list.notes
  if (back > 0) report(page.file, linksBackLeftOut(back), noted?.body)
  unlink(list.notes, bodies, page)
  clearAreas([...parents], body, page)
}

/** A note may have gone with one that it stood in. */
function isThere({nodes: [first], parent}: Body): boolean {
  const children: readonly Nodes[] = parent.children
  return first !== undefined && children.includes(first)
}

/** Ids that a note may lead back to: of the link, of what is around it, of an empty anchor before it. */
function callNames({link, outer}: Call, page: Page): string[] {
  const around = [...ancestorsOf(link, page)]
    .slice(0, 4)
    .filter(node => isWithin(node, outer, page))
  const parent = parentOf(outer, page)
  const siblings = parent?.children ?? []
  let index = siblings.indexOf(outer) - 1
  while (isGap(siblings[index])) index--
  const before = siblings[index]
  const anchor = isElement(before) && wordsOf(before) === '' ? [before] : []
  return [link, outer, ...around, ...allElements(link), ...anchor].flatMap(namesOf)
}

/** Brackets and white space before a link. */
function isGap(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && /^[\s\u00A0[(]*$/u.test(node.value)
}

function takeBody({nodes, parent}: Body, page: Page): Element {
  const [opening] = nodes
  const all: Nodes[] = parent.children
  all.splice(all.indexOf(opening as Nodes), nodes.length)
  const children = nodes.flatMap((node, index) =>
    index === 0 && isElement(node) ? contentOf(node) : [node]
  )
  const body: Element = {type: 'element', tagName: 'section', properties: {}, children}
  if (opening?.position) body.position = opening.position
  for (const child of children) page.parents.set(child, body)
  return body
}

/** The box of a note goes; its paragraphs and its lines stay. */
function contentOf(node: Element): ElementContent[] {
  if (node.tagName === 'tr')
    return node.children.filter(isElement).flatMap(({children}) => [...children, space()])
  return /^(?:li|dd|dt|div|aside|section)$/u.test(node.tagName) ? node.children : [node]
}

function space(): ElementContent {
  return {type: 'text', value: ' '}
}

function setCall({outer}: Call, note: Note, page: Page): void {
  const parent = parentOf(outer, page)
  if (parent) takeBrackets(parent, outer)
  replace(outer, page, callTo(note, outer))
  if (parent?.tagName === 'sup' && isOnlyCalls(parent)) unwrapCalls(parent, page)
}

/** `[` and `]` that stand around the link alone. */
function takeBrackets(parent: Element, outer: Element): void {
  const index = parent.children.indexOf(outer)
  const [before, behind] = [parent.children[index - 1], parent.children[index + 1]]
  if (before?.type !== 'text' || behind?.type !== 'text') return
  if (!/[[(]\s*$/u.test(before.value) || !/^\s*[\])]/u.test(behind.value)) return
  before.value = before.value.replace(/\s*[[(]\s*$/u, '')
  behind.value = behind.value.replace(/^\s*[\])]/u, '')
}

/** Several calls that one `sup` raises. */
function isOnlyCalls(sup: Element): boolean {
  return sup.children.every(child =>
    isElement(child)
      ? child.data?.noteCall !== undefined
      : child.type === 'text' && /^[\s,;–\-[\]()]*$/u.test(child.value)
  )
}

function unwrapCalls(sup: Element, page: Page): void {
  replace(sup, page, ...sup.children.filter(isElement))
}

/** Links to notes that are no calls of them (“see note 2”) keep their words only: the notes have no place any more. */
function unlink(notes: readonly Note[], bodies: ReadonlyMap<Element, Body>, page: Page): void {
  if (notes.length === 0) return
  const gone = new Set([...bodies.keys()].flatMap(namesOf))
  const places = [page.root, ...notes.map(({body}) => body)]
  for (const link of places.flatMap(allElements)) {
    const id = idOf(link)
    if (id !== undefined && gone.has(id)) unwrap(link, page)
  }
}
