import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {html} from '../../src/verbs/html.ts'
import {lectern} from './command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

describe('lectern html', () => {
  test('prints a fragment and nothing else', async () => {
    const {out, err, code} = await lectern('html', await file('a.md', '# One\n\nTwo *three*.\n'))
    expect(out).toBe('<h1>One</h1>\n<p>Two <em>three</em>.</p>\n')
    expect([err, code]).toEqual(['', 0])
  })

  test.each([
    ['markdown', 'a "b"\n', '<p>a "b"</p>'],
    ['kramdown', 'a "b"\n', '<p>a “b”</p>'],
    ['jekyll', '---\ntitle: T\n---\n\na "b"\n', '<p>a “b”</p>'],
    [
      'text',
      'Words that _lean_ on one line of a text.\n',
      '<p>Words that <em>lean</em> on one line of a text.</p>'
    ],
    [
      'html',
      '<nav>Menu</nav><article><h1>T</h1><p>a <b>b</b></p></article>',
      '<h1>T</h1>\n<p>a <strong>b</strong></p>'
    ]
  ] as const)('reads as %s where --from says so', async (from, text, printed) => {
    const {html: fragment} = await html(await file('a', text), {from})
    expect(fragment.trim()).toBe(printed)
  })

  test('tells messages apart from the fragment, with the exit code of the worst', async () => {
    const path = await file(
      'a.html',
      '<article><p>One<sup><a href="#fn1">1</a></sup></p></article>'
    )
    const {out, err, code} = await lectern('html', path, '--log-format', 'short')
    expect(out).toBe('<p>One<sup>1</sup></p>\n')
    expect(err).toMatch(/a\.html:1:21: error\[note-has-body\]/u)
    expect(code).toBe(1)
    const weighed = await lectern('html', path, '--rule', 'note-has-body=off')
    expect([weighed.err, weighed.code]).toEqual(['', 0])
  })

  test('reads standard input', async () => {
    const value = new TextEncoder().encode('a *b*\n')
    expect((await html({value}, {from: 'markdown'})).html.trim()).toBe('<p>a <em>b</em></p>')
    expect((await lectern('html', '--stdin')).code).toBe(0)
  })

  test.each([
    [['html'], 'Cannot print HTML without a file'],
    [['html', '--stdin', 'a.md'], 'Unexpected `--stdin` beside a file'],
    [
      ['html', '--from', 'html5', 'a.md'],
      'expected jekyll, kramdown, markdown, commonmark, gfm, text, html'
    ],
    [['html', 'nowhere.md'], 'Cannot read `nowhere.md`']
  ])('refuses %j', async (words, said) => {
    const {err, code} = await lectern(...words)
    expect(err).toContain(said)
    expect(code).toBe(2)
  })
})
