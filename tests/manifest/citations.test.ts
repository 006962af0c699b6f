import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-citations-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

async function load(yaml: string, files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries({
    'reader.yaml': yaml,
    'a.md': '# A\n\nText.\n',
    ...files
  })) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  const manifest = await loadManifest(folder)
  const messages = manifest.file.messages.map(
    ({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`
  )
  return {manifest, messages}
}

const bibliography = (settings: string) => `readings: [a.md]\nbibliography:\n${settings}`

test('a book that says nothing of citations has nothing of them', async () => {
  const {manifest} = await load('readings: [a.md]\n')
  expect(manifest.bibliography).toBeUndefined()
})

test('sources, style, locale and lists', async () => {
  const yaml = `readings:
  - source: a.md
    bibliography: true
    csl: {type: book, title: A, volume: 12, issued: 1999}
    citations: [{at: Text, cite: "@one, p. 2"}]
language: de-AT
bibliography:
  sources: refs.bib
  style: apa
  full form: reading
  nocite: ["@one", two]
  divisions: [{title: Primary, keywords: [old, new]}, {title: Rest}]
`
  const {manifest, messages} = await load(yaml, {'refs.bib': '@book{one, title={One}}'})
  expect(messages).toEqual([])
  const {bibliography: policy} = manifest
  expect(policy?.sources.map(({path}) => path.endsWith('refs.bib'))).toEqual([true])
  expect(manifest.files).toEqual(policy?.sources)
  expect(policy?.style.name).toBe('apa')
  expect([...(policy?.locales.keys() ?? [])]).toEqual(['en-US', 'de-DE', 'de-AT'])
  expect(policy?.fullForm).toBe('reading')
  expect(policy?.unCited).toEqual(['one', 'two'])
  expect(policy?.divisions).toEqual([
    {title: 'Primary', keywords: ['old', 'new']},
    {title: 'Rest', keywords: []}
  ])
  const [entry] = manifest.parts[0]?.entries ?? []
  expect(entry).toMatchObject({
    worksCited: true,
    ownSource: {work: {title: 'A', volume: '12'}, place: {start: {line: 4}}},
    citations: [{at: {exact: 'Text', place: {start: {line: 5}}}, cite: '@one, p. 2'}]
  })
})

test('a style of the manuscript, and one of an npm package', async () => {
  const xml = '<style><citation><layout/></citation></style>'
  const files = {
    'mine.csl': xml,
    'node_modules/house/package.json': '{"name": "house"}',
    'node_modules/house/our.csl': xml
  }
  for (const style of ['mine.csl', 'house/our.csl']) {
    const {manifest, messages} = await load(bibliography(`  style: ${style}\n`), files)
    expect(messages).toEqual([])
    expect(manifest.bibliography?.style).toEqual({name: style, xml})
  }
})

test.each([
  [
    '  sources: [refs.bib]\n',
    'bibliography-exists 3 Cannot read the bibliography “refs.bib” without such a file'
  ],
  [
    '  sources:\n    - a.md\n',
    'bibliography-has-format 4 Unexpected kind of file “a.md”, expected BibTeX (.bib), CSL-JSON (.json) or CSL-YAML (.yaml)'
  ],
  [
    '  style: chicago-note\n',
    'citation-style-exists 3 Cannot use the citation style “chicago-note” without such a style'
  ],
  [
    '  style: b.csl\n',
    'citation-style-exists 3 Cannot use the citation style “b.csl” without such a style'
  ],
  [
    '  style: dependent.csl\n',
    'citation-style-reads 3 Unexpected dependence on the style “apa” in “dependent.csl”, expected an independent CSL 1.0 style'
  ],
  [
    '  locale: tlh\n',
    'citation-locale-exists 3 Unexpected language “tlh” for citations, expected one that CSL has words for'
  ]
])('%j', async (settings, message) => {
  const parent =
    '<style><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>'
  expect((await load(bibliography(settings), {'dependent.csl': parent})).messages).toEqual([
    message
  ])
})

test('the style that was meant is named', async () => {
  const {manifest} = await load(bibliography('  style: chicago-note\n'))
  expect(manifest.file.messages[0]?.note).toBe('did you mean “chicago-notes”?')
})

test('the usual back matter has the bibliography, and the sources of readings', async () => {
  const yaml = 'readings:\n  - {source: a.md, csl: one}\nbibliography: {sources: refs.bib}\n'
  const {manifest} = await load(yaml, {'refs.bib': '@book{one, title={One}}'})
  expect(manifest.backMatter).toEqual([
    'bibliography',
    'sources',
    'contributors',
    'index',
    'colophon'
  ])
})
