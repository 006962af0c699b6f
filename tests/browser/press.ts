import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {audit} from '../../src/audit/index.ts'
import {foliate, type Layout, type Side} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {openPress, type PressOptions} from '../../src/press/index.ts'
import {bookOf, sectionOf} from '../press/fake.ts'

const folder = join(
  dirname(fileURLToPath(import.meta.resolve('source-serif/package.json'))),
  'WOFF2/TTF'
)
const faces = [
  ['Regular', 'font-weight: 400'],
  ['It', 'font-weight: 400; font-style: italic'],
  ['Bold', 'font-weight: 700']
] as const
const file = (name: string) => `SourceSerif4-${name}.ttf.woff2`
export const assets = new Map(
  faces.map(([name]) => [`/font/${file(name)}`, join(folder, file(name))])
)
const fontFaces = faces.map(
  ([name, rule]) => `@font-face {font-family: Book; ${rule}; src: url(/font/${file(name)})}`
)

/** The measures of the template `classic`, and no more than the layout needs to be put to the test. */
export const css = `${fontFaces.join('\n')}
@page {size: 6in 9in; margin: 0.8in 0.75in 0.9in; @top-center {content: string(running)} @bottom-center {content: counter(page)}}
@page chapter:left {margin-left: 0.9in; margin-right: 0.6in}
section {page: chapter; string-set: running attr(data-running)}
html {font: 10.5pt/14pt Book}
p {margin: 0; text-indent: 1em; text-align: justify; orphans: 2; widows: 2; hyphens: manual}
[data-type=footnote] {float: footnote; font-size: 8.5pt; line-height: 10.5pt}
[data-type=footnote] p {text-indent: 0}
@footnote {margin-top: 7pt; padding-top: 4pt; border-top: 0.5pt solid black}
[data-footnote-call]::after {content: none}
[data-footnote-marker] {display: block}
[data-footnote-marker]::marker {content: none}
a {color: inherit; text-decoration: none}
a[data-type=noteref] {font-size: 0.7em; vertical-align: super; line-height: 0}
h1 {font-size: 20pt; line-height: 28pt; margin: 0; break-after: avoid}
h2 {font-size: 12pt; line-height: 14pt; margin: 14pt 0 7pt; break-after: avoid; break-inside: avoid}
table {border-collapse: collapse; margin: 7pt 0}
tr {break-inside: avoid}
blockquote {margin: 7pt 1.5em}
pre {font-size: 8pt; line-height: 10pt; white-space: pre-wrap}
ul, ol {margin: 7pt 0; padding-left: 1.5em}
`

export function openTestPress(options: PressOptions = {}, more = ''): Promise<Press> {
  const template = {
    name: 'test',
    css: css + more,
    assets,
    size: {width: 432, height: 648},
    hyphenate: true,
    facts: {size: '', faces: []}
  }
  return openPress(template, new Map(), {jobs: 1, ...options})
}

/** A section of these blocks with these notes, as `assemble` makes it. */
export function chapter(blocks: string, notes = '', id = 'a'): string {
  const footnotes = notes && `<section data-type="footnotes">${notes}</section>`
  return `<section data-type="chapter" id="${id}" data-running="Running Words"><h1 data-block="h">Of Pages</h1>${blocks}${footnotes}</section>`
}

export interface LaidOut {
  readonly layout: Layout
  /** What the audit says: rule and reason. */
  readonly messages: readonly string[]
}

/** Lay a document out, and let the audit judge it. */
export async function layOut(
  press: Press,
  html: string,
  {side = 'recto', provisional = true}: {side?: Side; provisional?: boolean} = {}
): Promise<LaidOut> {
  const document = {id: 'a', html, language: 'en', side, provisional}
  const layout = await press.layOut(document)
  const [tree] = unified().use(rehypeParse, {fragment: true}).parse(html).children
  const section = sectionOf('a', {tree: tree as Element, file: new VFile({path: 'a.md'})})
  audit(bookOf([section]), {
    sections: [{section, document, layout}],
    pages: foliate([{matter: 'body', startsOn: 'page', pages: layout.pages.length}]),
    places: new Map()
  })
  return {layout, messages: section.file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`)}
}
