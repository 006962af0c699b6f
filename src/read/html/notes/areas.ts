import type {Element, Root} from 'hast'
import {notesHeadingLeftOut, pageNoteHasCall} from '../../../book/messages/html.ts'
import {report} from '../../../book/messages.ts'
import {elements, isBlankText, isElement, named, showsSomething, wordsOf} from '../elements.ts'
import {isWithin, type Page, parentOf, remove} from '../page.ts'
import {isNoteArea} from './calls.ts'

/**
 * Clear away what held notes, with its heading, now that they are gone; tell of notes that nothing calls, which stay.
 * `holders` are all elements that notes were taken out of.
 */
export function clearAreas(holders: readonly Element[], body: Element | Root, page: Page): void {
  const unique = [...new Set(holders)].filter(node => node !== body && node.tagName !== 'body')
  const inner = unique.toSorted((one, other) => orderOf(other, page) - orderOf(one, page))
  for (const node of inner) clear(node, body, page)
}

function orderOf(node: Element, {order}: Page): number {
  return order.get(node) ?? 0
}

function clear(node: Element, body: Element | Root, page: Page): void {
  if (node.tagName === 'html' || isWithin(body, node, page)) return
  const headings = elements(node, isHeading)
  if (restOf(node) === '') {
    for (const heading of headings)
      report(page.file, notesHeadingLeftOut(wordsOf(heading)), heading)
    if (headings.length === 0) clearHeading(node, page)
    remove(node, page)
  } else if (isNoteArea(node)) reportLeft(node, page)
}

/** The words of an area beside its heading. */
function restOf(node: Element): string {
  if (elements(node, named('img', 'table', 'math')).length > 0 && showsSomething(node)) return '…'
  return node.children
    .map(child => (isElement(child) && isHeading(child) ? '' : restOfChild(child)))
    .join('')
}

function restOfChild(child: Element['children'][number]): string {
  return isElement(child) ? restOf(child) : wordsOf(child)
}

function isHeading(node: Element): boolean {
  return (
    /^(?:h[1-6]|legend|summary)$/u.test(node.tagName) ||
    (node.tagName !== 'section' && isNotesTitle(wordsOf(node)))
  )
}

export function isNotesTitle(words: string): boolean {
  return /^(?:foot-?notes?|end-?notes?|notes?|references|(?:notes and )?references|citations|anmerkungen|fußnoten|einzelnachweise|quellen|notes et références|références|notas|referencias|note|voetnoten|noten)\s*[:.]?$/iu.test(
    words
  )
}

/** The heading right before an area that is gone, and a rule between. */
function clearHeading(area: Element, page: Page): void {
  const parent = parentOf(area, page)
  if (!parent) return
  const before = parent.children
    .slice(0, parent.children.indexOf(area))
    .filter(child => !isBlankText(child))
  const last = before.at(-1)
  if (isElement(last) && last.tagName === 'hr') {
    remove(last, page)
    clearHeading(area, page)
  } else if (isElement(last) && isNotesTitle(wordsOf(last))) {
    report(page.file, notesHeadingLeftOut(wordsOf(last)), last)
    remove(last, page)
  }
}

function reportLeft(area: Element, page: Page): void {
  const isList = /(?:^|[\s_-])(?:foot-?notes?|endnotes?)/iu.test(
    String(area.properties['className'] ?? area.properties['role'] ?? '')
  )
  if (!isList) return
  const left = elements(area, named('li', 'p')).filter(node => wordsOf(node) !== '')
  for (const node of left) report(page.file, pageNoteHasCall(wordsOf(node)), node)
}
