import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {lectern, messagesOf} from './command.ts'

vi.setConfig({testTimeout: 30_000})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-told-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** A text whose sentences a page number of another edition stands in, each with words behind it. */
const paged = Array.from(
  {length: 4},
  (_, at) =>
    `The mill stood by the brook and the wheel\n\n[Pg ${at + 11}]\n\nturned all day and all night.`
).join('\n\n')

const site = {
  '_config.yml': 'title: Site\n',
  '_posts/2020-01-01-mill.md': '---\ntitle: Mill\n---\n\nWords.\n'
}

const cases: readonly (readonly [
  rule: string,
  files: Readonly<Record<string, string>>,
  told: readonly string[]
])[] = [
  [
    'address-is-unique',
    {
      'reader.yaml':
        'readings:\n  - {source: a.md, url: "https://example.org/mill"}\n  - {source: b.md, url: "https://example.org/mill"}\n',
      'a.md': '# A\n\nWords.\n',
      'b.md': '# B\n\nMore words.\n'
    },
    ['reader.yaml:3 warning address-is-unique']
  ],
  [
    'position-found',
    {
      'reader.yaml': 'readings:\n  - {source: a.md, annotations: notes.jsonld}\n',
      'a.md': '# A\n\nThe mill stood by the brook.\n',
      'notes.jsonld': JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        body: {type: 'TextualBody', value: 'Which mill?'},
        target: {source: 'a.md', selector: {type: 'TextPositionSelector', start: 900, end: 910}}
      })
    },
    ['notes.jsonld:1 error position-found']
  ],
  [
    'pin-fits-format',
    {
      'reader.yaml': 'readings:\n  - {source: a.md, no guesses: [verse]}\n',
      'a.md': '# A\n\nThe mill stood by the brook.\n'
    },
    ['reader.yaml:2 warning pin-fits-format']
  ],
  [
    'letters-are-known',
    {'a.md': '# A\n\nThe mill stood by the brook.\n\nThe m\uFFFDll fell.\n'},
    ['a.md:5 warning letters-are-known']
  ],
  [
    'letters-are-read-once',
    {'a.md': '# A\n\nThe mill stood.\n\nIt isn\u00E2\u20AC\u2122t there now.\n'},
    ['a.md:5 warning letters-are-read-once']
  ],
  [
    'page-mark-left-out',
    {'a.txt': `The Mill\n\n${paged}\n\n[Pg 15]\n`},
    ['a.txt:27 info page-mark-left-out']
  ],
  [
    'site-config-is-yaml',
    {
      ...site,
      '_config.yml': 'title: [Site\n',
      'reader.yaml': 'readings:\n  - _posts/2020-01-01-mill.md\n'
    },
    ['reader.yaml:2 warning site-config-is-yaml']
  ],
  [
    'site-data-is-sound',
    {
      ...site,
      'reader.yaml': 'readings:\n  - _posts/2020-01-01-mill.md\n',
      '_data/mills.yml': '- name: [Upper\n',
      '_posts/2020-01-01-mill.md': '---\ntitle: Mill\n---\n\nWords {{ site.data.mills[0].name }}.\n'
    },
    ['reader.yaml:2 warning site-data-is-sound']
  ],
  [
    'site-link-resolves',
    {
      ...site,
      '_posts/2020-01-01-mill.md':
        '---\ntitle: Mill\n---\n\nSee [it]({% post_url 2019-01-01-none %}).\n'
    },
    ['2020-01-01-mill.md:5 error site-link-resolves']
  ]
]

test.each(cases)('%s is told with file and line', async (rule, files, told) => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  const {out} = await lectern('check', folder, '--log-format', 'json', '--verbose')
  const own = messagesOf(out, folder).filter(line => line.endsWith(` ${rule}`))
  expect(own.map(line => line.replace(/^.*\//u, ''))).toEqual(told)
})
