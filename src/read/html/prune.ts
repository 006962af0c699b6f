import type {Element, ElementContent, Nodes, Parents, Root} from 'hast'
import {
  articleIsWhole,
  contentsLeftOut,
  frameLeftOut,
  hiddenLeftOut
} from '../../book/messages/html.ts'
import {type Finding, report} from '../../book/messages.ts'
import {SKIP, visit} from '../../book/visit.ts'
import {isOfEpub, nameOf} from './article.ts'
import {
  attribute,
  elements,
  isElement,
  marksOf,
  named,
  rangeOf,
  styleOf,
  wordsOf
} from './elements.ts'
import {isFrame, isSilent, isUnread} from './frame.ts'
import {isWithin, type Page} from './page.ts'

/** Take out what is never read, so that it does not count as words: scripts, styles, metadata, comments. */
export function pruneSilent(root: Root): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const goes = node.type === 'comment' || (isElement(node) && isSilent(node))
    if (!goes) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

/** Tell of all that stands beside the article but the title. */
export function reportOutside(body: Element | Root, page: Page, title = ''): void {
  const left = outsideOf(body, page).filter(node => wordsOf(node) !== title)
  for (const node of left)
    report(page.file, frameLeftOut(titleOf(node), wordsOf(node)), rangeOf(node))
  const beside = left.filter(node => !isElement(node) || !isFrame(node)).reduce(countWords, 0)
  const taken = countWords(0, body)
  if (beside > taken) report(page.file, articleIsWhole(taken, beside), body)
}

function outsideOf(body: Element | Root, page: Page): ElementContent[] {
  const found: ElementContent[] = []
  const [html] = elements(page.root, named('body'))
  let outer: Parents | undefined = html
  while (outer && outer !== body) {
    const children: ElementContent[] = outer.children
    found.push(...children.filter(child => !isWithin(body, child, page) && wordsOf(child) !== ''))
    outer = children.filter(isElement).find(child => isWithin(body, child, page))
  }
  return found
}

function countWords(sum: number, node: Nodes): number {
  return sum + (wordsOf(node).match(/\S+/gu)?.length ?? 0)
}

/** Take out of the article what is no text of it, and tell what it was. */
export function prune(body: Element | Root, heading: Element | undefined, page: Page): void {
  const isArticle =
    isElement(body) && (body.tagName === 'article' || attribute(body, 'role') === 'article')
  const inArticle = isArticle || isOfEpub(page)
  visit(body, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node === body) return undefined
    const finding = reasonToLeave(node, inArticle)
    if (!finding) return undefined
    if (heading && isWithin(heading, node, page)) {
      // What holds the title is shown, whatever it says.
      Object.assign(node, {tagName: 'div', properties: {}})
      return undefined
    }
    if (wordsOf(node) !== '') report(page.file, finding, rangeOf(node))
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function reasonToLeave(node: Element, inArticle: boolean): Finding | undefined {
  const words = wordsOf(node)
  if (isContents(node)) return contentsLeftOut(words)
  if (isUnread(node)) return frameLeftOut(titleOf(node), words)
  if (isHidden(node)) return hiddenLeftOut(words)
  const frame = !inArticle && (node.tagName === 'header' || node.tagName === 'footer')
  return frame || (!inArticle && isFrame(node) && !isSaid(node))
    ? frameLeftOut(titleOf(node), words)
    : undefined
}

/** An `aside` without a mark of the site's is the author's. */
function isSaid(node: Element): boolean {
  return node.tagName === 'aside' && !/side-?bar|widget|related/iu.test(marksOf(node))
}

function isContents(node: Element): boolean {
  const isToc = /(?:^|\s)(?:toc|table-of-contents|markdown-toc)(?:\s|$)/u.test(marksOf(node))
  return isToc || attribute(node, 'role') === 'doc-toc'
}

function isHidden(node: Element): boolean {
  if ('hidden' in node.properties && node.properties['hidden'] !== false) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/u.test(styleOf(node)))
    return !isMath(node)
  return /(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden)(?:\s|$)/u.test(
    attribute(node, 'className')
  )
}

/** Formulas are hidden behind their pictures. */
function isMath(node: Element): boolean {
  return elements(node, named('math')).length > 0
}

function titleOf(node: ElementContent): string {
  return isElement(node) ? nameOf(node) : 'words'
}
