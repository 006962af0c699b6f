import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {addressKey} from '../../src/transform/addresses.ts'
import {markTargets} from '../../src/transform/targets.ts'
import {messagesOf, readingOf} from './reading.ts'

function marked(markdown: string) {
  const reading = readingOf(markdown)
  const targets = markTargets([reading])
  const ids: unknown[] = []
  visit(reading.tree, node => {
    const id = node.data?.hProperties?.['id']
    if (id !== undefined) ids.push(id)
  })
  return {ids, reading, names: targets.anchors.get('essay') ?? new Map()}
}

describe('markTargets', () => {
  it('gives headings and tables ids of their reading', () => {
    const {ids} = marked('# Notes\n\n| a |\n|---|\n| b |\n\n## Notes\n\n# Éléments d’un *livre*')
    expect(ids).toEqual([
      'essay--notes',
      'essay--table-1',
      'essay--notes-2',
      'essay--elements-dun-livre'
    ])
  })

  it('honours names given by hand, wherever they stand', () => {
    const {ids, names} = marked('# End\n\n# Other {#end}\n\n# *So* {#so}')
    expect(ids).toEqual(['essay--end-2', 'essay--end', 'essay--so'])
    expect(names.get('end')).toBe('essay--end')
    expect(names.get('other')).toBe('essay--end')
  })

  it('reports a name given twice and gives the second place another id', () => {
    const {ids, reading} = marked('# One {#x}\n\n# Two {#x}')
    expect(ids).toEqual(['essay--x', 'essay--two'])
    expect(messagesOf(reading.file)).toEqual([
      'id-is-unique 3 Unexpected second place with the id “x”, expected one'
    ])
  })

  it('knows the ids that other programs make, and those in raw HTML', () => {
    const {names} = marked('# 2. What’s new?\n\n<a name="here"></a>\n\n<div id=there>x</div>')
    expect(names.get('whats-new')).toBe('essay--2-whats-new')
    expect(names.get('2-whats-new')).toBe('essay--2-whats-new')
    expect(names.get('here')).toBe('essay--here')
    expect(names.get('there')).toBe('essay--there')
  })

  it('reports two readings with one address', () => {
    const one = readingOf('a', {id: 'one', url: 'https://a.example/x'})
    const two = readingOf('b', {id: 'two', url: 'http://a.example/x/'})
    markTargets([one, two])
    expect(messagesOf(two.file)).toHaveLength(1)
  })
})

describe('addressKey', () => {
  it.each([
    ['https://A.example/B/', 'a.example/B'],
    ['http://a.example/B#c', 'a.example/B'],
    ['//a.example', 'a.example'],
    ['https://a.example/b/index.html', 'a.example/b'],
    ['https://a.example/b?c=d', 'a.example/b?c=d'],
    ['/2024/05/page/', '/2024/05/page'],
    ['/', '/']
  ])('of %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
