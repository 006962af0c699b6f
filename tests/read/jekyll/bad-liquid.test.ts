import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, describe, expect, test} from 'vitest'
import {readPost, runLiquid, said} from './site.ts'

describe('a mark that cannot be read', () => {
  test.each([
    ['{% if x %}words', '1:1 liquid-is-sound'],
    ['{% for a in %}words', '1:1 liquid-is-sound'],
    ['{% case %}words', '1:1 liquid-is-sound'],
    ['{{ a..b }}words', '1:1 liquid-is-sound'],
    ['{{ }}words', '1:1 liquid-has-value']
  ])('%s leaves no spaces, which would make code of the words', (text, expected) => {
    const run = runLiquid(text)
    expect(run.text.trimEnd()).toMatch(/^ {0,3}words$/)
    expect(said(run.file)).toEqual([expected])
  })

  test('is told in plain words', () => {
    const {file} = runLiquid('{% case %} {% cycle %} {% %} {{ a..b }} {% for x in %}')
    for (const {reason} of file.messages)
      expect(reason).not.toMatch(/expression|illegal|candidates/)
  })

  test('that has too many steps leaves no spaces either, and places stay true', () => {
    const {text, segments} = runLiquid('{% for a in (1..999999999) %}x{% endfor %} y')
    expect(text).toBe('x y')
    expect(segments.map(({at, from}) => [at, from])).toEqual([
      [0, 29],
      [1, 42]
    ])
  })
})

describe('numbers', () => {
  test.each([
    ['{{ 7 | modulo: 3 }}', '1'],
    ['{{ -7 | modulo: 3 }}', '2'],
    ['{{ 0.1 | plus: 0.2 }}', '0.3'],
    ['{{ "12 pages" | times: 2 }}', '24'],
    ['{{ "no" | minus: 1 }}', '-1'],
    ['{{ nil | plus: 1 }}', '1']
  ])('%s is %s, as in Ruby', (text, expected) => {
    expect(runLiquid(text).text).toBe(expected)
  })

  test('are not divided by 0', () => {
    const {text, file} = runLiquid('{{ 1 | modulo: 0 }}')
    expect([text, ...said(file)]).toEqual(['', '1:1 liquid-runs'])
  })
})

describe('files of the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-site-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  const files = {
    '_config.yml': '- a list\n',
    '_data/broken.yml': 'a: [1\n',
    '_includes/outer.html': 'One.\n{% include inner.html %}',
    '_includes/inner.html': 'Two.\n\n{% nothing %} {{ 1 | divided_by: 0 }}'
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const read = (body: string) => {
    const manifest = {folder, file: new VFile({path: 'reader.yaml'})}
    const text = `---\ntitle: A\n---\n${body}\n`
    const {file} = readPost('a.md', text, {entry: {source: join(folder, 'a.md')}, manifest})
    return {reasons: file.messages.map(String), told: manifest.file.messages.map(String)}
  }

  test('are named, with a line, by what goes wrong in them', () => {
    expect(read('{% include outer.html %}').reasons).toEqual([
      expect.stringMatching(/`nothing`.* \(_includes\/inner\.html, line 3\)/),
      expect.stringMatching(/divides by 0.* \(_includes\/inner\.html, line 3\)/)
    ])
  })

  test('that are no YAML, or no map, are told once, data only where they are asked for', () => {
    expect(read('Words.').told).toEqual([expect.stringMatching(/_config\.yml.*key: value/)])
    expect(read('{{ site.data.broken.a }}').told).toEqual([
      expect.stringMatching(/_config\.yml/),
      expect.stringMatching(/broken\.yml.*never closed/)
    ])
  })
})
