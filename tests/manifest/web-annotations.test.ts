import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'
import {check} from '../../src/verbs/check.ts'

const text = `# On Quoins

A quoin is a wedge that holds the type in the chase. Nobody sees it on the page.

The chase is made of iron.
`

const annotations = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  items: [
    {
      type: 'Annotation',
      motivation: 'commenting',
      body: {type: 'TextualBody', value: 'Of *wood* then.', format: 'text/plain'},
      target: {
        source: 'quoins.md',
        selector: [
          {type: 'TextPositionSelector', start: 5, end: 9},
          {type: 'TextQuoteSelector', exact: 'a wedge', prefix: 'is ', suffix: ' that'}
        ]
      }
    },
    {
      type: 'Annotation',
      body: [
        {type: 'TextualBody', value: 'chase', purpose: 'tagging'},
        {type: 'TextualBody', value: 'Of iron, as it says.', purpose: 'commenting'}
      ],
      target: {source: 'quoins.md', selector: {type: 'TextPositionSelector', start: 98, end: 103}}
    },
    {
      type: 'Annotation',
      motivation: 'highlighting',
      target: {source: 'quoins.md', selector: {type: 'TextQuoteSelector', exact: 'Nobody'}}
    },
    {
      type: 'Annotation',
      bodyValue: 'Where?',
      target: {source: 'quoins.md', selector: {type: 'SvgSelector', value: '<svg/>'}}
    },
    {
      type: 'Annotation',
      bodyValue: 'Gone.',
      target: {
        source: 'quoins.md',
        selector: {type: 'TextQuoteSelector', exact: 'a mallet of boxwood'}
      }
    },
    {
      type: 'Annotation',
      bodyValue: 'Elsewhere.',
      target: {source: 'chases.md', selector: {type: 'TextQuoteSelector', exact: 'iron'}}
    }
  ]
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await writeFile(join(folder, 'quoins.md'), text)
  await writeFile(join(folder, 'notes.jsonld'), JSON.stringify(annotations, undefined, 1))
  await writeFile(
    join(folder, 'reader.yaml'),
    'title: T\nreadings:\n  - source: quoins.md\n    annotations: notes.jsonld\n'
  )
})

afterAll(() => rm(folder, {recursive: true}))

describe('a file of Web Annotations', () => {
  it('becomes notes and index marks', async () => {
    const manifest = await loadManifest(folder)
    const [entry] = manifest.parts[0]?.entries ?? []
    expect(entry?.notes.map(({at, note}) => [at.exact ?? at.position, note])).toEqual([
      ['a wedge', 'Of \\*wood\\* then.'],
      [[98, 103], 'Of iron, as it says.'],
      ['a mallet of boxwood', 'Gone.']
    ])
    expect(entry?.notes[0]?.at).toMatchObject({prefix: 'is ', suffix: ' that', position: [5, 9]})
    expect(entry?.indexTerms.map(({term}) => term)).toEqual(['chase'])
  })

  it('is told of with its own lines', async () => {
    const {files} = await check(folder)
    const file = files.find(({path}) => path.endsWith('notes.jsonld'))
    expect(file?.messages.map(({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`)).toEqual([
      'annotations-left-out 86 Left out an annotation on other texts',
      'annotations-understood 53 Unexpected annotation with no body (highlighting), expected a quotation with a comment or a tag',
      'annotations-understood 64 Unexpected annotation with no selector but SvgSelector, expected a quotation with a comment or a tag',
      expect.stringMatching(
        /^quotation-found 75 Cannot annotate “a mallet of boxwood” without these words in .*quoins\.md$/u
      )
    ])
  })

  it('has to be there, and to be one', async () => {
    const path = join(folder, 'reader.yaml')
    await writeFile(path, 'readings:\n  - source: quoins.md\n    annotations: lost.jsonld\n')
    const {file} = await loadManifest(folder)
    expect(file.messages.map(({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`)).toEqual([
      'annotations-exist 3 Cannot read annotations without the file lost.jsonld'
    ])
    await writeFile(join(folder, 'lost.jsonld'), '{"type": "Annotation"}')
    const {files = []} = await loadManifest(folder)
    expect(files[0]?.messages.map(({ruleId, line}) => `${ruleId} ${line}`)).toEqual([
      'annotations-understood 1'
    ])
  })
})
