import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseKramdown} from '../../../src/read/kramdown/index.ts'
import {processorTime} from '../../processor-time.ts'

describe('the place of a span', () => {
  test.each([
    ['a *b* c', 'emphasis', '*b*'],
    ['> a\n> **b\n> c** d', 'strong', '**b\n> c**'],
    ['- a `b` c', 'inlineCode', '`b`'],
    ['a [b](c "d"){:.e} f', 'link', '[b](c "d")'],
    ['a ![b][c] d\n\n[c]: /e', 'image', '![b][c]'],
    ['a <b>c *d*</b> e', 'htmlElement', '<b>c *d*</b>'],
    ['a ~~b~~ c', 'delete', '~~b~~'],
    ['a ~~b *c*~~ d', 'emphasis', '*c*'],
    ['a  \nb', 'break', '  '],
    ['a\\\nb', 'break', '\\\n'],
    ['a $$b$$ c', 'inlineMath', '$$b$$'],
    ['a HTML c\n\n*[HTML]: x', 'abbreviation', 'HTML'],
    ['a[^b] c\n\n[^b]: d', 'footnoteReference', '[^b]'],
    ['a \\* *b* c', 'emphasis', '*b*'],
    ['"a" -- *b* c', 'emphasis', '*b*']
  ])('in %j is that of its letters', (source, type, letters) => {
    expect(first(source, type)).toBe(letters)
  })

  test('in a container is that of the document', () => {
    expect(first('> - a\n>   "b" *c*', 'emphasis')).toBe('*c*')
    expect(first('a | *b*\n--|--\nc | d', 'emphasis')).toBe('*b*')
  })
})

describe('text', () => {
  test('is one node, whatever marks it is made of', () => {
    const [paragraph] = parseKramdown('"a" -- b\\* &amp; [c] ... <<d>>').children
    expect(paragraph).toMatchObject({
      children: [{type: 'text', value: '“a” – b* & [c] … «d»'}]
    })
  })

  test('loses no line end but those that are breaks', () => {
    const [paragraph] = parseKramdown('a\nb  \nc').children
    expect(paragraph).toMatchObject({
      children: [{value: 'a\nb'}, {type: 'break'}, {value: '\nc'}]
    })
  })
})

describe('a message', () => {
  test.each([
    ['a </b> c', '1:3 html-tag-has-match'],
    ['a <b> c', '1:3 html-tag-has-match'],
    ['a <div>b</div>', '1:3 html-block-stands-alone'],
    ['a [b][c] d', '1:3 link-has-definition'],
    ['a [b][] d', '1:3 link-has-definition'],
    ['a {:.b} c', '1:3 attribute-list-has-element'],
    ['*a*{:b} c', '1:4 attribute-list-is-defined'],
    ['a {::b}c{:/b}', '1:3 kramdown-extension-is-known'],
    ['a {::comment}b', '1:3 kramdown-extension-is-closed'],
    ['a {:/comment} b', '1:3 kramdown-extension-is-closed'],
    ['a {::nomarkdown type="latex"}\\b{:/}', '1:3 markup-is-for-html']
  ])('for %j is %s', (source, expected) => {
    expect(messages(source)).toContain(expected)
  })

  test.each(['a [b] c', 'a [b] [c]', '*a', 'a {b}', 'a < b > c', '`a', '"a', '[^', '$$a'])(
    'is not needed for %j',
    source => {
      expect(messages(source)).toEqual([])
    }
  )

  test('of one kind comes a hundred times at most', () => {
    const found = messages('</b> '.repeat(500))
    expect(found).toHaveLength(100)
  })
})

describe('marks that stay open take linear time', () => {
  const marks =
    '*,_,**a ,*a _b ,[,![,[a ](,[a](b ",`,` `` ,<,<b>,*<b>,<b>*,</b>,<a b=",<!--,",\'"\',$$,{:,{::comment},~~a ,&,\\,[^,<http:,<a@,[a][,*a*{:.b},[[]]'
  test.each(marks.split(','))('%j', mark => {
    const small = timeOf(mark, 10_000)
    const large = timeOf(mark, 80_000)
    // Eight times the text would take sixty-four times as long if time grew by the square.
    expect(large).toBeLessThan(Math.max(small * 30, 1000))
  })

  test('nesting is bounded', () => {
    const deep = `${'<b>'.repeat(5000)}x${'</b>'.repeat(5000)}`
    expect(messages(deep).slice(0, 1)).toEqual(['1:301 spans-nest-shallowly'])
    const images = `${'!['.repeat(5000)}x${'](y)'.repeat(5000)}`
    expect(parseKramdown(images).children).toHaveLength(1)
  })
})

function first(source: string, type: string): string | undefined {
  let letters: string | undefined
  visit(parseKramdown(source), (node: Nodes) => {
    if (node.type !== type || letters !== undefined || !node.position) return
    letters = source.slice(node.position.start.offset, node.position.end.offset)
  })
  return letters
}

function messages(source: string): string[] {
  const file = new VFile({value: source})
  parseKramdown(source, file)
  return file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
}

function timeOf(mark: string, length: number): number {
  const text = `x${mark.repeat(Math.ceil(length / mark.length))}`
  return processorTime(() => parseKramdown(text))
}
