/** A web page comes in: what its site or its word processor put around the text goes, with messages; its article comes out as mdast. */

import type {Element, Root as Tree} from 'hast'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import type {Metadata} from '../../book/reading.ts'
import type {Draft} from '../draft.ts'
import {articleOf} from './article.ts'
import {splitAtBreaks} from './breaks.ts'
import {renameSpans, withClosedSpans} from './closed-spans.ts'
import {convert} from './convert.ts'
import {takeDrawings} from './drawings.ts'
import {attribute, elements, named, wordsOf} from './elements.ts'
import {emptyEmbeds} from './embeds.ts'
import {resolveLinksWithin} from './links.ts'
import {metadataOf} from './metadata.ts'
import {takeNotes} from './notes/index.ts'
import type {Note} from './notes/note.ts'
import {type Page, pageOf, remove} from './page.ts'
import {markAnchors} from './page-marks.ts'
import {findPictures} from './pictures.ts'
import {prune, pruneSilent, reportOutside} from './prune.ts'
import {dropTitle} from './title.ts'
import {languageOf, settleTongues} from './tongues.ts'
import {cleanWord} from './word/index.ts'

/** Read a web page: the body of its article, without the site around it. The title leaves the text. */
export function readHtml(text: string, file: VFile): Draft {
  const article = articleIn(text, file)
  if (article.heading) remove(article.heading, article.page)
  const tree = treeOf(article)
  dropTitle(tree, article.metadata.title)
  return {tree, metadata: article.metadata}
}

/** The same with its title in the text. */
export function readWholeHtml(text: string, file: VFile): Root {
  return treeOf(articleIn(text, file))
}

interface Article {
  readonly page: Page
  readonly body: Element | Tree
  readonly heading: Element | undefined
  readonly metadata: Partial<Metadata>
  readonly notes: readonly Note[]
}

function articleIn(text: string, file: VFile): Article {
  const root = unified().use(rehypeParse).parse(withClosedSpans(text))
  renameSpans(root)
  settleTongues(root)
  const page = pageOf(root, file)
  findPictures(page)
  takeDrawings(page)
  emptyEmbeds(page)
  cleanWord(page)
  const described = metadataOf(page, headingOf(root))
  pruneSilent(root)
  const body = articleOf(page)
  const heading = headingOf(body)
  const notes = takeNotes(page, body)
  reportOutside(body, page, described.title)
  prune(body, heading, page)
  for (const part of [body, ...notes.map(note => note.body)]) {
    if (part !== body) prune(part, undefined, page)
    markAnchors(part)
    splitAtBreaks(part, page)
    resolveLinksWithin(part, page)
  }
  const title = heading && wordsOf(heading)
  const language = languageOf(body, page)
  const metadata = {...described, ...(title && {title}), ...(language && {language})}
  return {page, body, heading, notes, metadata}
}

/** Word's title, or the only `h1`. */
function headingOf(body: Element | Tree): Element | undefined {
  const headings = elements(body, named('h1'))
  const titles = headings.filter(isTitle)
  const [first, ...more] = titles.length > 0 ? titles : headings
  return more.length === 0 ? first : undefined
}

function isTitle(node: Element): boolean {
  return /\bMsoTitle\b/u.test(attribute(node, 'className'))
}

function treeOf({body, notes}: Article): Root {
  const definitions = notes.map(({body: note, label, identifier}) =>
    Object.assign(note, {data: {note: {label, identifier}}})
  )
  const tree = convert(body.children)
  if (notes.length > 0 && tree.children.at(-1)?.type === 'thematicBreak') tree.children.pop()
  tree.children.push(...convert(definitions).children)
  return tree
}
