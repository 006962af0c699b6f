import type {Element, Nodes, Root as Tree} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {toText} from 'hast-util-to-text'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {unified} from 'unified'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import type {Metadata} from '../book/reading.ts'
import {splitAuthors} from './authors.ts'
import {isoDate} from './dates.ts'
import type {Draft} from './draft.ts'
import {readFigure} from './figures.ts'
import {languageTag} from './language.ts'

/** Read a web page: the body of its article, without the site around it. */
export function readHtml(text: string): Draft {
  const page = parser.parse(text)
  const body = articleOf(page)
  const heading = onlyHeading(body)
  const metadata = metadataOf(page, heading)
  prune(body, heading)
  const tree = converter.runSync({type: 'root', children: [...body.children]})
  return {tree: isRoot(tree) ? tree : {type: 'root', children: []}, metadata}
}

const parser = unified().use(rehypeParse).freeze()
const converter = unified()
  .use(rehypeRemark, {newlines: true, handlers: {figure: readFigure}})
  .freeze()

function isRoot(tree: {type: string}): tree is Root {
  return tree.type === 'root'
}

/** The one article; where there are several or none, main, else the whole body. */
function articleOf(page: Tree): Element | Tree {
  const articles = elements(page, node => node.tagName === 'article')
  const [article] = articles
  if (article && articles.length === 1) return article
  const isMain = (node: Element): boolean =>
    node.tagName === 'main' || node.properties['role'] === 'main'
  return elements(page, isMain)[0] ?? elements(page, node => node.tagName === 'body')[0] ?? page
}

/** The elements that pass, without those inside of one that has passed. */
function elements(tree: Nodes, test: (node: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(tree, 'element', node => {
    if (!test(node)) return undefined
    found.push(node)
    return SKIP
  })
  return found
}

function onlyHeading(body: Element | Tree): Element | undefined {
  const headings = elements(body, node => node.tagName === 'h1')
  return headings.length === 1 ? headings[0] : undefined
}

function metadataOf(page: Tree, heading: Element | undefined): Partial<Metadata> {
  const meta = metaOf(page)
  const titled = elements(page, node => node.tagName === 'title')[0]
  const title =
    clean(heading && toText(heading)) ?? meta.get('og:title') ?? clean(titled && textOf(titled))
  const written = meta.get('article:published_time') ?? meta.get('date') ?? meta.get('dc.date')
  const date = written && isoDate(written)
  const description = meta.get('description') ?? meta.get('og:description')
  const language = languageTag(languageOf(page))
  const url = canonicalOf(page) ?? meta.get('og:url')
  return {
    authors: splitAuthors(meta.get('author') ?? meta.get('dc.creator') ?? ''),
    ...(title && {title}),
    ...(date && {date}),
    ...(description && {description}),
    ...(language && {language}),
    ...(url && {url})
  }
}

/** Contents of the meta elements by name. */
function metaOf(page: Tree): Map<string, string> {
  const contents = new Map<string, string>()
  for (const {properties} of elements(page, node => node.tagName === 'meta')) {
    const name = String(properties['name'] ?? properties['property'] ?? '').toLowerCase()
    const content = clean(String(properties['content'] ?? ''))
    if (name && content && !contents.has(name)) contents.set(name, content)
  }
  return contents
}

function languageOf(page: Tree): string | undefined {
  const root = elements(page, node => node.tagName === 'html')[0]
  return clean(String(root?.properties['lang'] ?? ''))
}

function canonicalOf(page: Tree): string | undefined {
  const isCanonical = (node: Element): boolean =>
    node.tagName === 'link' && [node.properties['rel']].flat().includes('canonical')
  return clean(String(elements(page, isCanonical)[0]?.properties['href'] ?? ''))
}

function clean(words: string | undefined): string | undefined {
  return words?.replace(/\s+/g, ' ').trim() || undefined
}

/** Take out what is no text of the article: the site's frame, scripts, forms, and the title. */
function prune(body: Element | Tree, heading: Element | undefined): void {
  const inArticle = body.type === 'element' && body.tagName === 'article'
  visit(body, (node, index, parent) => {
    if (node.type !== 'element' || !parent || index === undefined) return undefined
    const frame = !inArticle && (node.tagName === 'header' || node.tagName === 'footer')
    if (node !== heading && !unread.has(node.tagName) && !(frame && !holds(node, heading)))
      return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function holds(node: Element, heading: Element | undefined): boolean {
  let found = false
  visit(node, child => {
    found ||= child === heading
    return found ? EXIT : undefined
  })
  return found
}

const unread: ReadonlySet<string> = new Set([
  'button',
  'form',
  'iframe',
  'input',
  'link',
  'meta',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title'
])
