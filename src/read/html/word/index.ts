import type {Element, ElementContent, Root} from 'hast'
import {contentsLeftOut, reviewLeftOut} from '../../../book/messages/html.ts'
import {report} from '../../../book/messages.ts'
import {
  allElements,
  attribute,
  elements,
  named,
  showsSomething,
  styleOf,
  wordsOf
} from '../elements.ts'
import {type Page, remove, replace, unwrap} from '../page.ts'
import {makeLists} from './lists.ts'

/** Make plain HTML of what Word and its like save as a web page: headings, lists, quotations, emphasis by their styles. */
export function cleanWord(page: Page): void {
  if (!isFromWord(page.root)) return
  for (const node of allElements(page.root)) leaveOut(node, page)
  makeLists(page)
  for (const node of allElements(page.root)) clean(node, page)
}

function isFromWord(root: Root): boolean {
  const isMso = (node: Element): boolean =>
    /\bMso[A-Z]/u.test(attribute(node, 'className')) ||
    styleOf(node).includes('mso-') ||
    /microsoft (?:word|office)|libreoffice|openoffice/iu.test(attribute(node, 'content'))
  return elements(root, isMso).length > 0
}

/** Reviewers' comments and the contents list that Word made. */
function leaveOut(node: Element, page: Page): void {
  const style = styleOf(node)
  if (/mso-element\s*:\s*comment(?:-list)?\s*(?:;|$)/u.test(style)) {
    report(page.file, reviewLeftOut(wordsOf(node)), node)
    remove(node, page)
  } else if (/mso-special-character\s*:\s*comment|mso-comment-reference/u.test(style)) {
    if (/mso-comment-reference/u.test(style)) unwrap(node, page)
    else remove(node, page)
  } else if (/\bMsoToc\d/u.test(attribute(node, 'className'))) {
    report(page.file, contentsLeftOut(wordsOf(node)), node)
    remove(node, page)
  }
}

function clean(node: Element, page: Page): void {
  const name = attribute(node, 'className')
  const level = levelOf(node, name)
  if (node.tagName.includes(':')) unwrap(node, page)
  else if (node.tagName === 'p' && isEmpty(node)) remove(node, page)
  else if (level !== undefined) node.tagName = `h${level}`
  else if (/\bMso(?:Intense)?Quote\b/u.test(name) && node.tagName === 'p') quote(node, page)
  else if (node.tagName === 'span') emphasise(node)
  else if (node.tagName === 'br' && styleOf(node).includes('page-break')) remove(node, page)
}

function levelOf(node: Element, name: string): number | undefined {
  if (node.tagName !== 'p') return undefined
  if (/\bMsoTitle\b/u.test(name)) return 1
  const named = /\bMsoHeading(\d)\b/u.exec(name)?.[1]
  const outlined = /mso-outline-level\s*:\s*(\d)/u.exec(styleOf(node))?.[1]
  const level = Number(named ?? outlined ?? 0)
  return level >= 1 && level <= 6 ? level : undefined
}

/** `<o:p>&nbsp;</o:p>` keeps a paragraph open that has nothing in it. */
function isEmpty(node: Element): boolean {
  return wordsOf(node) === '' && !showsSomething(node) && elements(node, isAnchor).length === 0
}

function isAnchor(node: Element): boolean {
  return named('a')(node) && Boolean(attribute(node, 'name') || attribute(node, 'id'))
}

function quote(node: Element, page: Page): void {
  const quotation: Element = {type: 'element', tagName: 'blockquote', properties: {}, children: []}
  if (node.position) quotation.position = node.position
  replace(node, page, quotation)
  adopt(quotation, [node], page)
}

function adopt(parent: Element, children: ElementContent[], {parents}: Page): void {
  parent.children = children
  for (const child of children) parents.set(child, parent)
}

function emphasise(node: Element): void {
  const style = styleOf(node)
  if (/(?:^|;)\s*font-style\s*:\s*italic/u.test(style)) node.tagName = 'em'
  else if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/u.test(style)) node.tagName = 'strong'
  else if (/(?:^|;)\s*vertical-align\s*:\s*super/u.test(style)) node.tagName = 'sup'
  else if (/(?:^|;)\s*vertical-align\s*:\s*sub/u.test(style)) node.tagName = 'sub'
}
