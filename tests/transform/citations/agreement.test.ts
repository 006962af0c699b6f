import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import citeproc, {type CiteItem} from 'citeproc'
import type {Element} from 'hast'
import type {RootContent} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {converter} from '../../../src/assemble/to-hast.ts'
import {readLocales, readStyle} from '../../../src/manifest/citation-styles.ts'
import {readLibrary, setCitations, takeCitations} from '../../../src/transform/citations.ts'
import {manifestOf, messagesOf, readingOf} from '../reading.ts'
import {thirty} from './thirty.ts'

/*
 * What we print against what citeproc-js itself gives, asked as a word processor asks: one citation after the other, with
 * `processCitationCluster`, which finds positions and tells ambiguous works apart by itself.
 */

interface Written {
  readonly markdown: string
  readonly items: readonly CiteItem[]
}

const cites: readonly Written[] = [
  ...thirty.map(({id}, at) =>
    at % 3 === 0
      ? {markdown: `[@${id}, p. ${at + 1}]`, items: [page(id, `${at + 1}`)]}
      : {markdown: `[@${id}]`, items: [{id}]}
  ),
  {markdown: '[@book, p. 4]', items: [page('book', '4')]},
  {markdown: '[@book, p. 4]', items: [page('book', '4')]},
  {markdown: '[@book, pp. 9-12]', items: [page('book', '9-12')]},
  {markdown: '[@book]', items: [{id: 'book'}]},
  {markdown: '[@book]', items: [{id: 'book'}]},
  {
    markdown: '[@four; @two, chap. 3]',
    items: [{id: 'four'}, {id: 'two', locator: '3', label: 'chapter'}]
  },
  {markdown: '[@two]', items: [{id: 'two'}]},
  {
    markdown: '[See @article-a, p. 3; also @article-b, and *passim*]',
    items: [
      {...page('article-a', '3'), prefix: 'See'},
      {id: 'article-b', prefix: 'also', suffix: ', and <i>passim</i>'}
    ]
  },
  {markdown: '[@article-a; @article-b]', items: [{id: 'article-a'}, {id: 'article-b'}]},
  {
    markdown: '[@chapter, n. 7; @chapter, p. 50]',
    items: [{id: 'chapter', locator: '7', label: 'note'}, page('chapter', '50')]
  },
  ...thirty
    .toReversed()
    .map(({id}) => ({markdown: `[@${id}, vol. 2]`, items: [{id, locator: '2', label: 'volume'}]}))
]

function page(id: string, locator: string): CiteItem {
  return {id, locator, label: 'page'}
}

describe.each([
  'chicago-notes',
  'chicago-notes-ibid',
  'chicago-short-notes',
  'chicago-author-date',
  'mla',
  'apa',
  'mhra',
  'ieee'
])('%s', style => {
  test('prints what citeproc prints', async () => {
    const {citations, works, messages} = await ours(style)
    const theirs = await citeprocs(style)
    expect(messages).toEqual([])
    expect(citations).toHaveLength(cites.length)
    expect(citations).toEqual(theirs.citations)
    expect(works).toHaveLength(30)
    expect(works).toEqual(theirs.works)
  })
})

test('italics and small capitals are kept', async () => {
  const {citations} = await ours('chicago-notes')
  expect(citations[0]).toContain('<em>The Measure of the Page</em>')
  expect(citations.find(text => text.includes('Justifying'))).toContain('<em>Paradise</em>')
})

async function ours(style: string) {
  const file = new VFile({path: 'reader.yaml'})
  const about = {folder: '/', file, place: undefined}
  const source = new VFile({path: 'refs.json', value: JSON.stringify(thirty)})
  const reading = readingOf(cites.map(({markdown}) => markdown).join('\n\n'))
  const manifest = manifestOf({
    file,
    backMatter: ['bibliography'],
    bibliography: {
      ...{sources: [source], style: await readStyle(style, about), locale: 'en-US'},
      ...{locales: await readLocales('en-US', about), fullForm: 'book', unCited: [], divisions: []}
    }
  })
  const library = await readLibrary(manifest)
  takeCitations(reading, manifest, library)
  const made = await setCitations([reading], manifest, library)
  const definitions = reading.tree.children.filter(child => child.type === 'footnoteDefinition')
  const paragraphs = reading.tree.children.filter(child => child.type === 'paragraph')
  const printed =
    definitions.length > 0 ? definitions.flatMap(({children}) => children) : paragraphs
  return {
    citations: htmlOf(printed),
    works: (made?.book ?? [])
      .flatMap(({works}) => works)
      .map(({label = [], children}) => {
        return htmlOf([{type: 'paragraph', children: [...label, ...children]}])[0]
      }),
    messages: [file, source, reading.file].flatMap(messagesOf)
  }
}

function htmlOf(nodes: readonly RootContent[]): string[] {
  const convert = converter({
    ...{
      owner: 'essay',
      language: 'en',
      notes: new Map(),
      titles: new Map(),
      definitions: [],
      pointings: new Map() as never
    },
    file: new VFile()
  })
  return convert(nodes)
    .filter((node): node is Element => node.type === 'element')
    .map(({children}) => plainLinks(stringify.stringify({type: 'root', children})))
}

const stringify = unified().use(rehypeStringify)

/** Links lead to places of our book: they have no words of their own. */
function plainLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/gu, '').trim()
}

/** Asked one by one, in order; what a later citation changes in those before is taken over. */
async function citeprocs(style: string) {
  const folder = join(import.meta.dirname, '../../../citation-styles/locales')
  const {xml} = await readStyle(style, {folder: '/', file: new VFile(), place: undefined})
  const system = {
    retrieveLocale: (name: string) => readFileSync(join(folder, `locales-${name}.xml`), 'utf8'),
    retrieveItem: (id: string) => structuredClone(thirty.find(item => item.id === id) ?? {})
  }
  const engine = new citeproc.Engine(system, xml, 'en-US', true)
  const isNote = engine.opt.xclass === 'note'
  const citations: string[] = []
  const before: [string, number][] = []
  for (const [at, {items}] of cites.entries()) {
    const noteIndex = isNote ? at + 1 : 0
    const citation = {
      citationID: `c${at}`,
      citationItems: structuredClone(items),
      properties: {noteIndex}
    }
    const [, changed] = engine.processCitationCluster(citation, before, [])
    for (const [index, html] of changed) citations[index] = html
    before.push([`c${at}`, noteIndex])
  }
  const made = engine.makeBibliography()
  return {
    citations: citations.map(canonical),
    works: (made ? made[1] : []).map(canonical)
  }
}

/** Citeproc's HTML in our elements. */
function canonical(html: string): string {
  return html
    .replace(/<\/?div[^>]*>/gu, '')
    .replaceAll('&#38;', '&#x26;')
    .replaceAll('&#60;', '&#x3C;')
    .replaceAll('&#62;', '>')
    .replace(/<(\/?)i>/gu, '<$1em>')
    .replace(/<(\/?)b>/gu, '<$1strong>')
    .replace(/<span style="font-variant:small-caps;">/gu, '<span class="small-caps">')
    .replace(/<span style="[^"]*">/gu, '<span class="upright">')
    .trim()
}
