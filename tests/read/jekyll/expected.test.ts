import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {fragmentOf} from '../../../src/read/fragment.ts'
import {openDisk} from '../../../src/read/index.ts'
import {readWholeJekyll} from '../../../src/read/jekyll.ts'
import {defaultManifest} from '../../default-manifest.ts'
import {normalizedBlocks} from '../kramdown/normalize.ts'

const corpora = resolve('../shared/corpora')
const expected = join(corpora, 'jekyll-expected/jekyll')
const isHere = existsSync(expected)
if (!isHere) console.warn(`${expected} is absent: our HTML is not compared with Jekyll’s`)

/** Blocks that are not as Jekyll has them, by the reason; `wanted` is what Jekyll prints. */
const reasons: readonly {
  readonly why: string
  readonly file: RegExp
  readonly wanted: RegExp
}[] = [
  {
    why: 'the include that makes version badges is of the site, and not in the corpus',
    file: /liquid-tags/,
    wanted: /version-badge/
  },
  {
    why: 'the pages of the collection `topics`, which the text links to, are not in the corpus',
    file: /bitcoinops/,
    wanted: /\/topics\//
  }
]

const writer = unified()
  .use(rehypeStringify, {allowDangerousHtml: true, closeSelfClosing: true})
  .freeze()

test.skipIf(!isHere)('our HTML of real posts is that of Jekyll, block by block', () => {
  const counts = filesIn(expected).map(name => compare(name))
  const blocks = counts.reduce((sum, {wanted}) => sum + wanted.length, 0)
  const others = counts.flatMap(({name, missing}) => missing.map(block => ({name, block})))
  const without = others.filter(
    ({name, block}) => !reasons.some(({file, wanted}) => file.test(name) && wanted.test(block))
  )
  console.info(`${blocks - others.length} of ${blocks} blocks as Jekyll has them`)
  for (const {name, block} of without) console.info(`${name}: ${block.slice(0, 400)}`)
  expect(without).toEqual([])
  expect(others.length / blocks).toBeLessThan(0.01)
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.html'))
    .sort()
}

function compare(name: string): {
  readonly name: string
  readonly wanted: readonly string[]
  readonly missing: readonly string[]
} {
  const wanted = normalizedBlocks(withoutMarks(readFileSync(join(expected, name), 'utf8')))
  const ours = new Map<string, number>()
  for (const block of normalizedBlocks(withoutMarks(htmlOf(name))))
    ours.set(block, (ours.get(block) ?? 0) + 1)
  const missing = wanted.filter(block => {
    const count = ours.get(block) ?? 0
    ours.set(block, count - 1)
    return count < 1
  })
  return {name, wanted, missing}
}

/** HTML5 takes the excerpt's mark for an element that is never closed. */
function withoutMarks(html: string): string {
  return html.replace(/<\/?excerpt\s*\/?>/g, '')
}

function htmlOf(name: string): string {
  const stem = join(corpora, 'jekyll', name.replace(/\.html$/, ''))
  const source = ['.md', '.markdown', '.page'].map(ending => stem + ending).find(existsSync) ?? stem
  const text = readFileSync(source, 'utf8')
  const file = new VFile({path: source, value: text})
  const folder = join(corpora, 'jekyll', name.split('/')[0] ?? '')
  const entry = {id: 'a', source, notes: [], references: [], indexTerms: []}
  const tree = readWholeJekyll(text, file, defaultManifest({folder}), entry, openDisk())
  return writer.stringify(fragmentOf(tree))
}
