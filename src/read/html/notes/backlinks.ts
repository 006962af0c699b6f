import type {Element, ElementContent} from 'hast'
import {SKIP, visit} from '../../../book/visit.ts'
import {attribute, elements, isElement, marksOf, wordsOf} from '../elements.ts'
import {idOf} from './calls.ts'
import {bareMark, isBackMark, isMark} from './marks.ts'

/**
 * Take out of a note what leads back to the text, and the note's own mark before it; gives how many links went.
 * `names` are the ids of the calls.
 */
export function cleanBody(
  body: Element,
  marks: readonly string[],
  names: ReadonlySet<string>
): number {
  let count = 0
  visit(body, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node === body) return undefined
    if (!isBacklink(node, names) && !isBackBox(node)) return undefined
    count += Math.max(1, elements(node, ({tagName}) => tagName === 'a').length)
    parent.children.splice(index, 1)
    closeGap(parent.children, index)
    return [SKIP, index]
  })
  stripCaret(body)
  stripMark(body, marks)
  trimEnd(body)
  return count
}

function isBacklink(node: Element, names: ReadonlySet<string>): boolean {
  if (node.tagName !== 'a') return false
  const id = idOf(node)
  const isSaid =
    attribute(node, 'role') === 'doc-backlink' ||
    'dataFootnoteBackref' in node.properties ||
    /(?:^|[\s_-])(?:backref|backlink|reversefootnote|footnote-?back\w*|footnote-return)/iu.test(
      marksOf(node)
    )
  if (isSaid || (id !== undefined && names.has(id))) return true
  const words = wordsOf(node)
  return attribute(node, 'href').startsWith('#') && words !== '' && isBackMark(words)
}

/** `^ a b c` of Wikipedia: links back to several calls. */
function isBackBox(node: Element): boolean {
  return /(?:^|\s)(?:mw-cite-backlink|mw-linkback-text|cite-accessibility-label)(?:\s|$)/u.test(
    attribute(node, 'className')
  )
}

/** Brackets that held only the link. */
function closeGap(children: unknown[], index: number): void {
  const siblings = children as ElementContent[]
  const [before, behind] = [siblings[index - 1], siblings[index]]
  if (before?.type !== 'text' || behind?.type !== 'text') return
  if (!/[[(]\s*$/u.test(before.value) || !/^\s*[\])]/u.test(behind.value)) return
  before.value = before.value.replace(/[[(]\s*$/u, '')
  behind.value = behind.value.replace(/^\s*[\])]/u, '')
}

/** The sign for “back” before links that are gone. */
function stripCaret(body: Element): void {
  const [first] = openingOf(body).children.filter(child => wordsOf(child) !== '')
  if (first?.type === 'text')
    first.value = first.value.replace(/^[\s\u00A0]*[\^↑](?=[\s\u00A0]|$)/u, '')
}

/** The mark that a note opens with, when it is that of its calls: in an element of its own, or in the text. */
function stripMark(body: Element, marks: readonly string[]): void {
  const parent = openingOf(body)
  const [first] = parent.children.filter(child => wordsOf(child) !== '')
  if (!first) return
  const words = wordsOf(first)
  if (isElement(first) && isMark(words) && marks.includes(bareMark(words))) {
    parent.children.splice(parent.children.indexOf(first), 1)
    stripPoint(parent)
  } else if (first.type === 'text') {
    const [whole, mark = ''] = opening.exec(first.value) ?? []
    if (whole !== undefined && marks.includes(mark)) first.value = first.value.slice(whole.length)
    else if (marks.length > 0) stripPoint(parent)
  }
}

const opening =
  /^[\s\u00A0]*[[(^]{0,2}([\p{L}\p{N}*†‡§¶]{1,4}?)(?:[\])]\.?|[.:]|(?=[\s\u00A0]))[\s\u00A0:]*/u

/** The point or the bracket behind a mark that went. */
function stripPoint(parent: Element): void {
  const first = parent.children.find(child => wordsOf(child) !== '')
  if (first?.type === 'text')
    first.value = first.value.replace(/^[\s\u00A0]*(?:[.:\])]+|[–—-](?=\s))[\s\u00A0]*/u, '')
}

/** The element that the first words of a note stand in directly, or a mark of it. */
function openingOf(node: Element): Element {
  const first = node.children.find(child => wordsOf(child) !== '')
  if (
    !isElement(first) ||
    isMark(wordsOf(first)) ||
    !/^(?:p|div|span|li|dd|td|cite|small|font)$/u.test(first.tagName)
  ) {
    return node
  }
  return openingOf(first)
}

/** White space that stood before a link back. */
function trimEnd(node: Element): void {
  const last = node.children.at(-1)
  if (last?.type === 'text') {
    last.value = last.value.replace(/[\s\u00A0]+$/u, '')
    if (last.value === '') {
      node.children.pop()
      if (node.children.length > 0) trimEnd(node)
    }
  } else if (isElement(last)) {
    if (
      wordsOf(last) === '' &&
      /^(?:p|sup|span|br|small)$/u.test(last.tagName) &&
      last.children.every(child => child.type === 'text')
    ) {
      node.children.pop()
      if (node.children.length > 0) trimEnd(node)
    } else trimEnd(last)
  }
}
