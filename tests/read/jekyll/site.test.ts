import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {transform} from '../../../src/transform/index.ts'
import {defaultManifest} from '../../default-manifest.ts'
import {readPost, said, siteFolder} from './site.ts'

const head = '---\ntitle: A\n---\n\n'

describe('links of a site', () => {
  const one = '_posts/2021-03-14-on-glue.md'
  test.each([
    '{% post_url 2020-02-29-leap-day %}',
    '{% link _posts/2020-02-29-leap-day.md %}',
    '{{ site.baseurl }}/odd%20days/2020/02/leap-day/',
    '/notes/odd days/2020/02/leap-day/',
    '/odd%20days/2020/02/leap-day/',
    'https://bindery.example/notes/odd%20days/2020/02/leap-day/',
    '{{ "/odd days/2020/02/leap-day/" | absolute_url }}',
    '../../../../../odd%20days/2020/02/leap-day/',
    '2020-02-29-leap-day.md'
  ])('%s leads to the post in the book', async url => {
    const text = `---\ntitle: A\ncategories: craft paste\n---\n\nSee [it](<${url}>).\n`
    const readings = [
      readPost('_posts/2021-03-14-a.md', text, {entry: {id: 'a'}}),
      readPost('_posts/2020-02-29-leap-day.md', undefined, {entry: {id: 'leap'}})
    ]
    await transform(
      readings,
      defaultManifest({folder: siteFolder, index: {names: false, terms: []}})
    )
    expect(readings[0]?.file.messages).toEqual([])
    expect(JSON.stringify(readings[0]?.tree)).toContain('"target":"leap"')
  })

  test('to pages that are not in the book lead to the site', async () => {
    const reading = readPost(one, `${head}See [it](/notes/about/).\n`)
    await transform([reading], defaultManifest({folder: siteFolder, links: 'none'}))
    expect(JSON.stringify(reading.tree)).toContain('"url":"https://bindery.example/notes/about/"')
  })
})

describe('images of a site', () => {
  test.each([
    '/assets/dot.svg',
    '{{ site.baseurl }}/assets/dot.svg',
    '{{ "/assets/dot.svg" | relative_url }}',
    '{{ "/assets/dot.svg" | absolute_url }}'
  ])('%s is found under its root', async url => {
    const reading = readPost('_posts/2021-03-14-a.md', `${head}![A dot](${url})\n`)
    const {images} = await transform([reading], defaultManifest({folder: siteFolder}))
    expect(said(reading.file)).toEqual([])
    expect([...images.values()].map(({path}) => path)).toEqual([join(siteFolder, 'assets/dot.svg')])
  })
})

describe('settings of a site', () => {
  test('that the manifest names are taken, wherever the text lies', () => {
    const reading = readPost('a.md', `${head}{{ site.title }}\n`, {
      entry: {source: '/nowhere/a.md', site: '.'}
    })
    expect(JSON.stringify(reading.tree)).toContain('The Bindery')
  })

  test('that are not there are told once, in the manifest', () => {
    const file = new VFile({path: 'reader.yaml'})
    const setting = {entry: {site: 'lost'}, manifest: {file}}
    readPost('a.md', head, setting)
    readPost('a.md', head, setting)
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['site-exists'])
  })
})
