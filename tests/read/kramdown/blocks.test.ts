import type {Nodes} from 'mdast'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseKramdown, remarkKramdown} from '../../../src/read/kramdown/index.ts'
import type {KramdownOptions} from '../../../src/read/kramdown/options.ts'
import {processorTime} from '../../processor-time.ts'

describe('the plugin', () => {
  test('sets the parser of a processor', () => {
    const tree = unified().use(remarkKramdown, {input: 'kramdown'}).parse('Term\n: definition')
    expect(tree).toMatchObject({type: 'root', children: [{type: 'definitionList'}]})
  })

  test('reads an empty text', () => {
    expect(parseKramdown('').children).toEqual([])
  })
})

describe('places', () => {
  const text = [
    '> A quotation',
    '> * with *an* item',
    'lazy',
    '',
    '1.\twide',
    '',
    '\tunder it',
    '',
    'Term',
    ':   > deep',
    '',
    '    | a | b |',
    '    | c | d |',
    '',
    '[^n]:',
    '    in a note',
    '',
    'call[^n]',
    '',
    '<div markdown="1">',
    'in an element',
    '</div>'
  ].join('\n')

  test.each([
    ['\n', text],
    ['\r\n', text.replaceAll('\n', '\r\n')]
  ])('of words are where they stand in the source, lines ended by %j', (_, source) => {
    const words: string[] = []
    visit(parseKramdown(source), 'text', ({value, position}) => {
      words.push(value)
      const {start, end} = position ?? {}
      expect(source.slice(start?.offset, end?.offset).replaceAll('\r\n', '\n')).toContain(
        value.trim().split('\n')[0]
      )
      expect(source.split(/\r?\n/)[(start?.line ?? 0) - 1]).toContain(value.trim().split('\n')[0])
    })
    expect(words.map(word => word.trim())).toContain('in a note')
    expect(words.map(word => word.trim())).toContain('c')
  })

  test('of children lie within those of their parents', () => {
    visit(parseKramdown(text), (node, _, parent) => {
      if (!parent?.position || !node.position) return
      expect(node.position.start.offset).toBeGreaterThanOrEqual(parent.position.start.offset ?? 0)
    })
  })
})

describe('messages', () => {
  test.each([
    ['<div>\n\ntext', 'element-is-closed', 1],
    ['a\n\n{::other}\nb\n{:/}', 'kramdown-extension-is-known', 3],
    ['{::comment}\nb', 'kramdown-extension-is-closed', 1],
    ['{::options no_such="x" /}', 'kramdown-option-is-known', 1],
    ['{::nomarkdown type="latex"}\nb\n{:/}', 'kramdown-markup-is-for-html', 1],
    ['a\n{:missing}', 'attribute-list-is-defined', 1],
    ['a\n{: ?? }', 'attribute-list-is-sound', 2],
    ['[^a]: b\n\n[^a]: c', 'footnote-name-is-unique', 3],
    ['[a]: b\n\n[a]: c', 'link-name-is-unique', 3],
    ['*[A]: b\n*[A]: c\n\nA', 'abbreviation-is-unique', 2],
    ['[a]: b\n\n[b]: c\n\n[a]', 'link-definition-is-used', 3],
    ['text\n\n*[A]: b', 'abbreviation-is-used', 3],
    ['|a|\n|-|', 'table-has-body', 1]
  ])('%j: %s', (text, rule, line) => {
    const found = messagesOf(text).filter(({ruleId}) => ruleId === rule)
    expect(found).toHaveLength(1)
    expect(found[0]?.line).toBe(line)
  })

  test.each([
    '[//]: # (A remark)\n[//]: # (Another)\n\na',
    '[a]: b\n\n![c][a]',
    '[a]: b "c"\n[a]: b "c"\n\n[a]'
  ])('none for %j', text => {
    expect(messagesOf(text)).toEqual([])
  })

  test.each(['{:toc}', '{:footnotes}', '{:auto_ids-x}'])('none for %s', list => {
    expect(messagesOf(`* a\n${list}`)).toEqual([])
  })

  function messagesOf(value: string) {
    const file = new VFile({value})
    parseKramdown(value, file)
    return file.messages
  }
})

describe('words', () => {
  test('of a text whose blocks nest too deep are kept', () => {
    const file = new VFile()
    const tree = parseKramdown(`${'> '.repeat(3000)}deep`, file)
    expect(wordsOf(tree)).toContain('deep')
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['blocks-nest-less'])
  })

  test('of elements that nest too deep are kept', () => {
    const file = new VFile()
    const tree = parseKramdown(`${'<div>'.repeat(3000)}deep`, file)
    expect(wordsOf(tree)).toContain('deep')
    expect(file.messages.some(({ruleId}) => ruleId === 'elements-nest-less')).toBe(true)
  })
})

describe('time', () => {
  const marks = [
    '*',
    '[',
    '<',
    '{:',
    '>',
    '> ',
    '`',
    '~',
    '#',
    '|',
    '$$',
    ' ',
    '* ',
    '<!--',
    '<div>',
    '{:a: "'
  ]
  const lines = [
    '{:\n',
    '~~~x\n',
    '| a | b |\n',
    '<div>\n',
    '{::comment}\n',
    '[a]: b "\n',
    '> a\n',
    '$$\n\n',
    ': a\n'
  ]

  test.each([...marks, ...lines])('grows no faster than the text: %j', mark => {
    const time = (length: number) => {
      const text = mark.repeat(length / mark.length)
      return processorTime(() => parseKramdown(text))
    }
    time(5_000)
    const once = Math.max(time(20_000), 30)
    // Time by the square would be 64 times as much.
    expect(time(160_000)).toBeLessThan(once * 30)
  })
})

describe('options', () => {
  test.each<[KramdownOptions, string, string | undefined]>([
    [{}, '# Größe', 'größe'],
    [{input: 'kramdown'}, '# 1. Größe', 'gre'],
    [{autoIds: false}, '# a', undefined],
    [{autoIdPrefix: 'x-'}, '# a', 'x-a'],
    [{}, '# a\n{: id=""}', undefined],
    [{input: 'kramdown', transliteratedHeaderIds: true}, '# Đá, Größe & Øre', 'da-grosse--ore'],
    [{transliteratedHeaderIds: true}, '# Größe', 'größe'],
    [{input: 'kramdown', htmlToNative: true}, '<h2 lang="la">Ars</h2>', 'ars'],
    [{autoIds: false}, '# a {#own}', 'own']
  ])('%j', (options, text, id) => {
    const [heading] = parseKramdown(text, undefined, options).children
    expect(heading?.data?.hProperties?.['id']).toBe(id)
  })
})

function wordsOf(tree: Nodes): string {
  const words: string[] = []
  visit(tree, 'text', ({value}) => {
    words.push(value)
  })
  return words.join('')
}
