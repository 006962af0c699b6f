import type {Element, Root} from 'hast'
import {articleIsMarked} from '../../book/messages/html.ts'
import {report} from '../../book/messages.ts'
import {attribute, elements, marksOf, named, wordsOf} from './elements.ts'
import {isFrame} from './frame.ts'
import type {Page} from './page.ts'
import {readableContent} from './readable.ts'

/**
 * The element that holds the article: the one `article`; of several the one that outweighs the others; `main`; what sites
 * call the content; else what Readability finds beside the frame of a site; else the whole body.
 */
export function articleOf(page: Page): Element | Root {
  const {root} = page
  const body = elements(root, named('body'))[0] ?? root
  if (isOfEpub(page)) return body
  const marked = articleIn(root) ?? mainOf(root)
  if (marked) return contentIn(marked) ?? marked
  const found = contentIn(body) ?? (hasFrame(body) ? readableContent(page) : undefined)
  if (!found || found === body) return body
  report(page.file, articleIsMarked(nameOf(found)), found)
  return found
}

/** Whether the page is a file of an EPUB: all of it is text, its headers, asides and footers too. */
export function isOfEpub({root}: Page): boolean {
  const says = (node: Element) => attribute(node, 'epub:type') || attribute(node, 'epubType')
  return elements(root, node => outermost.has(node.tagName) && Boolean(says(node))).length > 0
}

const outermost: ReadonlySet<string> = new Set(['body', 'section', 'article'])

/** `<div id="content" class="post">` */
export function nameOf(node: Element): string {
  const id = attribute(node, 'id')
  const names = attribute(node, 'className')
  return `\`<${node.tagName}${id && ` id="${id}"`}${names && ` class="${names}"`}>\``
}

function articleIn(root: Root): Element | undefined {
  const articles = elements(root, node => node.tagName === 'article' || isArticleRole(node))
  const [first, second] = articles
    .map(node => ({node, weight: weightOf(node)}))
    .sort((one, other) => other.weight - one.weight)
  if (!first) return undefined
  return !second || first.weight > 3 * second.weight ? first.node : undefined
}

function isArticleRole(node: Element): boolean {
  return attribute(node, 'role') === 'article' && !/\bcomment/iu.test(marksOf(node))
}

function mainOf(root: Root): Element | undefined {
  return elements(root, node => node.tagName === 'main' || attribute(node, 'role') === 'main')[0]
}

/** What bears a mark that only the text of an article bears, where it is nearly all there is. */
function contentIn(outer: Element | Root): Element | undefined {
  const found = elements(outer, isContent)
  const [only] = found
  if (!only || found.length > 1 || only === outer) return undefined
  return weightOf(only) * 2 > weightOf(outer) ? withHeading(only, outer) : undefined
}

function isContent(node: Element): boolean {
  return (
    attribute(node, 'itemProp').split(' ').includes('articleBody') ||
    /(?:^| )(?:mw-content-text|mw-parser-output|e-content|entry-content|post-content|article-body|article-content)(?: |$)/u.test(
      marksOf(node)
    )
  )
}

/** A heading beside the content is of the article: then the element around both is. */
function withHeading(content: Element, outer: Element | Root): Element | undefined {
  const inside = elements(content, named('h1')).length > 0
  const around = elements(outer, named('h1')).length > 0
  return !inside && around && outer.type === 'element' && outer.tagName === 'article'
    ? undefined
    : content
}

function hasFrame(body: Element | Root): boolean {
  return elements(body, isFrame).length > 0
}

function weightOf(node: Element | Root): number {
  return wordsOf(node).length
}
