import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {ids} from './outcome.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-back-'))
  for (const name of ['essay.md', 'preface.md'])
    await writeFile(join(folder, name), '# One\n\nA.\n')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function manifestOf(yaml: string): Promise<Manifest> {
  await writeFile(join(folder, 'reader.yaml'), yaml)
  return loadManifest(folder)
}

function messagesOf({file}: Manifest): string[] {
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason}`)
}

test('the sections that the manifest has words for stand where a press sets them', async () => {
  const manifest = await manifestOf(`title: A
dedication: To B
epigraph: {text: C, source: D}
introduction: E
glossary: [{term: leaf, definition: A leaf.}]
chronology: [{date: 1450, event: Printing.}]
contributors: [{name: Ada Leaf, about: is one.}]
abbreviations: [{short: p., long: page}]
further reading: F
readings:
  - {source: essay.md, copyright: © 1899 Ada Leaf}
`)
  expect(manifest.frontMatter).toEqual([
    ...['half-title', 'title-page', 'copyright-page', 'dedication', 'epigraph', 'contents'],
    'introduction'
  ])
  expect(manifest.backMatter).toEqual([
    ...['chronology', 'abbreviations', 'glossary', 'further-reading', 'contributors'],
    ...['permissions', 'index', 'colophon']
  ])
  expect(messagesOf(manifest)).toEqual([])
})

test('words without their section are told at their key', async () => {
  const manifest = await manifestOf(`title: A
dedication: To B
glossary: [{term: leaf, definition: A leaf.}]
readings:
  - source: essay.md
    permission: By leave of the mill.
frontmatter: [contents]
backmatter: [index]
`)
  expect(messagesOf(manifest)).toEqual([
    '2 section-is-listed Cannot print what `dedication` has without `dedication` in `frontmatter`',
    '3 section-is-listed Cannot print what `glossary` has without `glossary` in `backmatter`',
    '8 section-is-listed Cannot print what `permission` has without `permissions` in `backmatter`'
  ])
})

test('doubled terms and terms without a meaning are errors', async () => {
  const manifest = await manifestOf(`title: A
readings: [essay.md]
glossary:
  - {term: leaf, definition: A leaf., variants: leaves}
  - {term: leaves, see: leaf}
  - {term: page}
`)
  expect(messagesOf(manifest)).toEqual([
    '5 glossary-term-unique Unexpected second entry for “leaves” in the glossary, expected one',
    '6 glossary-term-defined Cannot print “page” in the glossary without a `definition` or a `see`'
  ])
})

test('a preface may be a file, which is no reading of the body', async () => {
  const manifest = await manifestOf('title: A\npreface: preface.md\n')
  expect(manifest.parts.map(({section, entries}) => [section, entries.length])).toEqual([
    ['preface', 1],
    [undefined, 1]
  ])
  expect(ids(manifest)).toEqual(['preface', 'essay'])
  expect(manifest.frontMatter).toContain('preface')
  expect(
    messagesOf(await manifestOf('title: A\npreface: prefaec.md\nreadings: [essay.md]\n'))
  ).toEqual([])
})

test('an entry has what ends its reading, with its places', async () => {
  const manifest = await manifestOf(`title: A
readings:
  - source: essay.md
    translator: Rosa Drukker
    questions:
      - Why?
      - question: How?
        answer: So.
    further reading: [One., "Two.\\n\\nMore."]
backmatter: []
`)
  const [entry] = manifest.parts.flatMap(({entries}) => entries)
  expect(entry?.translators).toEqual(['Rosa Drukker'])
  expect(entry?.questions?.map(({question, answer}) => [textOf(question), textOf(answer)])).toEqual(
    [
      ['Why?', ''],
      ['How?', 'So.']
    ]
  )
  expect(entry?.questions?.map(({answer}) => answer?.data?.inManifest)).toMatchObject([
    undefined,
    {start: {line: 8}}
  ])
  expect(entry?.furtherReading?.children.map(({type}) => type)).toEqual(['list'])
})

test('words behind a comma in braces are not lost in silence', async () => {
  const manifest = await manifestOf(`title: A
readings: [essay.md]
glossary:
  - {term: leaf, definition: A sheet, folded once}
`)
  expect(messagesOf(manifest)).toEqual([
    '4 manifest-is-yaml Unexpected words “folded once” between braces, expected `key: value`'
  ])
})
