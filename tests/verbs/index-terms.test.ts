import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'
import {check} from '../../src/verbs/check.ts'
import {indexTerms} from '../../src/verbs/index-terms.ts'
import {lectern} from './command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await writeFile(
    join(folder, 'one.md'),
    '# One\n\nThey met Ada Leaf in Basel.\n\nThen Ada Leaf left Basel: the end of it.\n'
  )
})
afterAll(() => rm(folder, {recursive: true}))

test('lectern index --suggest prints a concordance with counts and first places', async () => {
  const {out, code} = await lectern('index', '--suggest', join(folder, 'one.md'))
  expect(out.split('\n').slice(2)).toEqual([
    'index:',
    '  names: false',
    '  terms:',
    '    # People',
    expect.stringMatching(
      /^ {4}- \{term: "Leaf, Ada", variants: \[Ada Leaf\]\} {2}# 2, first .*one\.md:3$/u
    ),
    expect.stringMatching(/^ {4}# /u),
    expect.stringMatching(/^ {4}- Basel {2}# 2, first .*one\.md:3$/u),
    ''
  ])
  expect(code).toBe(0)
})

test('what is proposed is a manifest as it stands', async () => {
  const {yaml} = await indexTerms(join(folder, 'one.md'))
  const own = join(folder, 'book')
  await mkdir(own)
  await writeFile(join(own, 'one.md'), 'They met Ada Leaf in Basel.\n')
  await writeFile(join(own, 'reader.yaml'), `readings: [one.md]\n${yaml}`)
  const {index} = await loadManifest(own)
  expect(index.terms.map(({term, variants}) => [term, variants])).toEqual([
    ['Leaf, Ada', ['Ada Leaf']],
    ['Basel', []]
  ])
})

test('texts without names are told so', async () => {
  const path = join(folder, 'bare.md')
  await writeFile(path, 'nothing here has a name\n')
  expect((await indexTerms(path)).yaml).toBe(
    '# No name and no term stands in these texts more than once.\n'
  )
})

const manifest = `readings:
  - source: one.md
    index:
      - {at: met, to: the end of it, term: "meeting!first", main: true, see also: [Basel], sort as: m, list: words}
      - {at: Then, term: then, see: [Basle, meeting]}
index:
  names: false
  terms:
    - Basel
    - {term: leaf, case: true, every: false, whole words: false, except: [Leaflet], list: words}
  style: run-in
  letters: false
  columns: 3
  ranges: marked
  lists: [{name: words, title: Words, names: true}]
`

test('the manifest has all that the index asks for, and faults are told in its lines', async () => {
  const own = join(folder, 'keys')
  await mkdir(own)
  await writeFile(join(own, 'one.md'), 'They met in Basel. Then came the end of it.\n')
  await writeFile(join(own, 'reader.yaml'), manifest)
  const {index, parts} = await loadManifest(own)
  expect(index).toMatchObject({
    ...{names: false, style: 'run-in', letters: false, columns: 3, ranges: 'marked'},
    lists: [{name: 'words', title: 'Words', names: true}],
    terms: [
      {term: 'Basel', variants: []},
      {term: 'leaf', isCased: true, every: false, isStem: true, except: ['Leaflet'], list: 'words'}
    ]
  })
  expect(parts[0]?.entries[0]?.indexTerms).toMatchObject([
    {
      at: {exact: 'met'},
      to: {exact: 'the end of it'},
      term: 'meeting!first',
      main: true,
      seeAlso: ['Basel'],
      sortAs: 'm',
      list: 'words'
    },
    {term: 'then', see: ['Basle', 'meeting']}
  ])
  const {files} = await check(own)
  const told = files.flatMap(file =>
    file.messages.map(({line, ruleId, reason}) => `${file.basename}:${line} ${ruleId} ${reason}`)
  )
  expect(told.filter(message => message.includes('see-')).toSorted()).toEqual([
    'reader.yaml:4 see-resolves Cannot send readers of the index from “meeting!first” to “Basel” without a head “Basel”',
    'reader.yaml:5 see-resolves Cannot send readers of the index from “then” to “Basle” without a head “Basle”',
    'reader.yaml:5 see-resolves Cannot send readers of the index from “then” to “meeting” without a head “meeting”'
  ])
})
