import type {Element} from 'hast'
import {
  allElements,
  attribute,
  elements,
  isBlankText,
  marksOf,
  named,
  styleOf,
  wordsOf
} from '../elements.ts'
import {ancestorsOf, isWithin, type Page, parentOf} from '../page.ts'
import {bareMark, isLongMark, isMark} from './marks.ts'

/** A link that calls a note. */
export interface Call {
  readonly link: Element
  /** The link with the raising and the brackets around it. */
  readonly outer: Element
  /** The id that it leads to. */
  readonly id: string
  readonly target?: Element
  readonly mark: string
}

/** The links that call notes; one without a `target` leads to no element of the page. */
export function callsIn(page: Page): Call[] {
  const leading = linksBack(page)
  return allElements(page.root).flatMap(link => callOf(link, leading, page) ?? [])
}

/** Ids that links lead to, by the element around the link: a note leads back to its call. */
type LinksBack = ReadonlyMap<string, readonly Element[]>

function linksBack(page: Page): LinksBack {
  const found = new Map<string, Element[]>()
  for (const link of elements(page.root, named('a'))) {
    const id = idOf(link)
    if (id) found.set(id, [...(found.get(id) ?? []).slice(-20), link])
  }
  return found
}

/** The id that a link within the page leads to. */
export function idOf(link: Element): string | undefined {
  if (link.tagName !== 'a') return undefined
  const href = attribute(link, 'href')
  const at = href.indexOf('#')
  if (at < 0 || at === href.length - 1) return undefined
  const id = decoded(href.slice(at + 1))
  return at === 0 || noteId.test(id) ? id : undefined
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function callOf(link: Element, back: LinksBack, page: Page): Call | undefined {
  const id = idOf(link)
  if (id === undefined || isBackId(id, link)) return undefined
  const outer = outerOf(link, page)
  const words = wordsOf(outer)
  const isSaid = isNoteref(link) || isNoteref(outer)
  const isRaised = isRaising(outer) || elements(link, isRaising).length > 0 || hasRaised(link, page)
  if (!isMark(words) && !((isSaid || isRaised) && isLongMark(words))) return undefined
  const target = page.byId.get(id)
  const mark = bareMark(words)
  if (!target) return (isSaid || isRaised) && noteId.test(id) ? {link, outer, id, mark} : undefined
  if (!isBehind(target, link, page) || isHeading(target)) return undefined
  const isSure = isSaid || isRaised || noteId.test(id) || inNotes(target, page)
  return isSure || leadsBack(target, link, back, page) ? {link, outer, id, target, mark} : undefined
}

/** Around a link: `sup`, `span` and the like that hold nothing else but brackets. */
function outerOf(link: Element, page: Page): Element {
  let outer = link
  for (const around of ancestorsOf(link, page)) {
    if (!/^(?:sup|span|small|b|i|em|strong|font|cite)$/u.test(around.tagName)) break
    const others = around.children.filter(child => child !== outer && !isBlankText(child))
    if (others.some(child => child.type !== 'text' || !/^[\s[\](){}]*$/u.test(child.value))) break
    outer = around
  }
  return outer
}

function isRaising(node: Element): boolean {
  return node.tagName === 'sup' || /vertical-align\s*:\s*super/u.test(styleOf(node))
}

function hasRaised(link: Element, page: Page): boolean {
  return parentOf(link, page)?.tagName === 'sup'
}

function isNoteref(node: Element): boolean {
  const said = `${attribute(node, 'role')} ${attribute(node, 'epubType')} ${attribute(node, 'epub:type')} ${attribute(node, 'rel')}`
  return (
    /\bdoc-noteref\b|(?:^|\s)noteref\b|\bfootnote\b/u.test(said) ||
    /(?:^|[\s_-])(?:footnote|noteref|fnref|endnote|sdfootnoteanc|sdendnoteanc)/iu.test(
      marksOf(node)
    ) ||
    /mso-footnote-id|mso-endnote-id/u.test(styleOf(node)) ||
    'dataFootnoteRef' in node.properties
  )
}

/** Links that lead from a note to its call look like calls: by their name, or by where they stand. */
function isBackId(id: string, link: Element): boolean {
  return (
    attribute(link, 'role') === 'doc-backlink' ||
    'dataFootnoteBackref' in link.properties ||
    /(?:^|[\s_-])(?:backref|backlink|reversefootnote|footnote-?back\w*|footnote-return)/iu.test(
      marksOf(link)
    ) ||
    /^(?:_?(?:fn|ftn|edn|footnote|note|cite)-?_?ref|ref(?:fn|note))/iu.test(id)
  )
}

const noteId =
  /^(?:user-content-)?_?(?:(?:fn|ftn|edn|foot-?note|end-?note|note|cite[_-]note|sdfootnote|sdendnote|easy-footnote-bottom|wp-?note)s?(?:[-_:.\d]|$)|(?:nb?|f|r|en|ref)[-_:.]?\d)[\w:.%-]{0,60}$/iu

function isBehind(target: Element, link: Element, page: Page): boolean {
  return (
    (page.order.get(target) ?? 0) > (page.order.get(link) ?? 0) && !isWithin(link, target, page)
  )
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/u.test(node.tagName) || elements(node, named('h1', 'h2', 'h3', 'h4')).length > 0
}

/** Whether an element stands among notes. */
export function inNotes(node: Element, page: Page): boolean {
  return [node, ...ancestorsOf(node, page)].some(isNoteArea)
}

/** What is marked as holding the notes of a page. */
export function isNoteArea(node: Element): boolean {
  return (
    /\bdoc-(?:endnotes?|footnotes?)\b|(?:^|\s)(?:footnotes?|endnotes?|rearnotes?)\b/u.test(
      `${attribute(node, 'role')} ${attribute(node, 'epubType')}`
    ) ||
    (/^(?:div|section|ol|ul|aside|footer|dl|table)$/u.test(node.tagName) &&
      /(?:^|\s)(?:footnotes?|foot-?notes?-\w+|endnotes?|references|reflist|notes|footnote-list|footnotes-list|footnotes_\w+|easy-footnotes-wrapper|wp-block-footnotes)(?:\s|$)/iu.test(
        marksOf(node)
      )) ||
    /mso-element\s*:\s*(?:foot|end)note/u.test(styleOf(node)) ||
    'dataFootnotes' in node.properties
  )
}

/** Whether something in the block of the target leads to the call. */
function leadsBack(target: Element, link: Element, back: LinksBack, page: Page): boolean {
  const names = [...new Set([link, ...near(link, page)].flatMap(namesOf))]
  const block = [target, ...ancestorsOf(target, page)].find(node => isBlock(node)) ?? target
  return names.some(name => back.get(name)?.some(other => isWithin(other, block, page)))
}

function near(link: Element, page: Page): Element[] {
  return [...ancestorsOf(link, page)].slice(0, 3).filter(node => !isBlock(node))
}

export function namesOf(node: Element): string[] {
  return [attribute(node, 'id'), attribute(node, 'name')].filter(Boolean)
}

export function isBlock({tagName}: Element): boolean {
  return blocks.has(tagName)
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt figure footer header html li main ol p section table tbody td tfoot thead tr ul'.split(
    ' '
  )
)
