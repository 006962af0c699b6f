import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Store} from '../../src/book/store.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {type Composition, compose} from '../../src/verbs/compose.ts'
import {createMemory} from '../../src/verbs/memory.ts'
import {type Chance, randomOf} from '../random.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-memory-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const words = 'paper margin reader Alice Mill and Bob Weaver went to London where the press stood'

const sentences = [
  `The ${words}.`,
  'Then Alice Mill came back; NATO (North Atlantic Treaty Organization) said “so”.',
  'A call of a note.[^a]',
  'See [the other](two.md#a-head) and :ref[]{to="three#a-head"}.',
  'A page on the web: [here](https://example.org/page).',
  'An :index[index mark]{head="paper!sizes"} stands here.',
  'Words with *emphasis*, `code` and a -- dash.',
  'A call without its note.[^lost]',
  'See [nothing](#nowhere), and Bob Weaver in London.',
  '> A pull quote of the paper, set again.',
  'As it is said [@mill, 4], and by @weaver; by none [@nobody].'
]

const heads = ['## A head', '## Another head {#own}', '### Below', '## A head']

function textOf(chance: Chance): string {
  const blocks = Array.from({length: 8}, () =>
    chance.below(4) === 0 ? chance.pick(heads) : chance.pick(sentences)
  )
  const head = chance.pick([`# Title ${chance.below(3)}`, frontMatter('B. Weaver')])
  return [head, ...blocks, '[^a]: The words of a note.'].join('\n\n')
}

function frontMatter(author: string): string {
  return `---\ntitle: Named\nauthor: ${author}\npermalink: /named/\n---`
}

/** One paragraph in another's place, a letter more, a line more, or another title. */
function edited(text: string, chance: Chance): string {
  const blocks = text.split('\n\n')
  const at = 1 + chance.below(blocks.length - 2)
  const edits = [
    () => blocks.splice(at, 1, `${blocks[at]} and x`),
    () => blocks.splice(at, 1, chance.pick(sentences)),
    () => blocks.splice(at, 0, chance.pick([...sentences, ...heads])),
    () => blocks.splice(at, 1),
    () => blocks.splice(0, 1, `# Title ${chance.below(9)}`),
    () => blocks.splice(0, 1, frontMatter(chance.pick(['Alice Mill', 'Bob Weaver']))),
    () => blocks.splice(-1, 1, `[^a]: Other words, of Alice Mill.`)
  ]
  chance.pick(edits)()
  return blocks.join('\n\n')
}

const manifests: Readonly<Record<string, string>> = {
  plain: '',
  terms: 'index: {terms: [paper, {term: London, see: Town}]}\nbackmatter: [index, colophon]\n',
  notes: 'notes: {place: book, numbering: book}\nlinks: list\nbackmatter: [notes]\n',
  cited: 'bibliography: {sources: works.json}\nbackmatter: [bibliography]\n',
  glossary: 'glossary: [{term: margin, definition: An edge.}]\nbackmatter: [glossary, index]\n'
}

const works = ['mill', 'weaver'].map(id => ({
  ...{id, type: 'book', title: `The ${id}`, issued: {'date-parts': [[1900]]}},
  author: [{family: id, given: 'A.'}]
}))

test.each(Object.keys(manifests))(
  'what is kept of the texts of a book (%s) is what they would be now',
  async name => {
    const chance = randomOf(name.length)
    const book = join(folder, name)
    await mkdir(book, {recursive: true})
    const ids = ['one', 'two', 'three', 'four']
    const readings = ids.map(id => `  - {source: ${id}.md, id: ${id}}\n`).join('')
    await writeFile(
      join(book, 'reader.yaml'),
      `title: T\ndate: 2026-01-01\n${manifests[name]}readings:\n${readings}`
    )
    await writeFile(join(book, 'works.json'), JSON.stringify(works))
    for (const id of ids) await writeFile(join(book, `${id}.md`), textOf(chance))
    expect((await loadManifest(book)).file.messages.map(String)).toEqual([])
    const memory = createMemory(undefined, true)
    const store = storeOf(new Map())
    for (let step = 0; step < 24; step++) {
      const again = await compose(await loadManifest(book), {}, undefined, memory)
      const anew = await compose(await loadManifest(book))
      expect(said(again)).toEqual(said(anew))
      const other = createMemory(store)
      const elsewhere = await compose(await loadManifest(book), {}, undefined, other)
      expect(said(elsewhere)).toEqual(said(anew))
      other.keep()
      await other.close()
      const source = join(book, `${chance.pick(ids)}.md`)
      await writeFile(source, edited(await readFile(source, 'utf8'), chance))
    }
  }
)

test('a text stands as it was set, where another changes in nothing that it sees', async () => {
  const book = join(folder, 'standing')
  await mkdir(book)
  const yaml = 'title: T\nreadings: [{source: a.md, id: a}, {source: b.md, id: b}]\n'
  await writeFile(join(book, 'reader.yaml'), yaml)
  await writeFile(join(book, 'a.md'), '# A\n\nWords.\n')
  await writeFile(join(book, 'b.md'), '# B\n\nSee [a](a.md).\n')
  const memory = createMemory(undefined, true)
  const build = async () => {
    const {files, fresh} = await compose(await loadManifest(book), {}, undefined, memory)
    const [, a, b] = files
    return {a, b, fresh}
  }
  const {a, b} = await build()
  await writeFile(join(book, 'a.md'), '# A\n\nOther words.\n')
  const {a: second, b: same, fresh} = await build()
  expect(second).not.toBe(a)
  expect(same).toBe(b)
  expect(fresh).toEqual(new Set([second]))
  await writeFile(join(book, 'a.md'), '# A\n\nOther words.\n\n## A head\n')
  const {a: third, b: other, fresh: both} = await build()
  expect(other).not.toBe(b)
  expect(both).toEqual(new Set([third, other]))
})

test('it stands in a build of another process too', async () => {
  const book = join(folder, 'kept')
  await mkdir(book)
  const yaml = 'title: T\nreadings: [{source: a.md, id: a}, {source: b.md, id: b}]\n'
  await writeFile(join(book, 'reader.yaml'), yaml)
  await writeFile(join(book, 'a.md'), '# A\n\nWords with a lost call.[^1]\n')
  await writeFile(join(book, 'b.md'), '# B\n\nSee [a](a.md).\n')
  const kept = new Map<string, string>()
  const recalled: string[] = []
  for (const run of ['first', 'second']) {
    const store = storeOf(kept, key => recalled.push(`${run} ${key.slice(0, 3)}`))
    const memory = createMemory(store)
    const {files} = await compose(await loadManifest(book), {}, undefined, memory)
    expect(files[1]?.messages.map(({ruleId}) => ruleId)).toEqual(['note-has-body'])
    memory.keep()
    await memory.close()
  }
  expect(recalled).toEqual(['second set', 'second set'])
})

function storeOf(kept: Map<string, string>, onRecall: (key: string) => void = () => {}): Store {
  return {
    async recall(key) {
      const text = kept.get(key)
      if (text !== undefined) onRecall(key)
      return text
    },
    async remember(key, text) {
      kept.set(key, text)
    }
  }
}

/** All that comes of the texts. */
function said({book, files}: Composition): unknown {
  const sections = book.sections.map(({file, ...section}) => ({...section, path: file.path}))
  const messages = files.map(({path, messages}) => [path, messages.map(String).sort()])
  return {sections, messages, images: [...book.images]}
}
