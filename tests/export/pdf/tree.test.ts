import {expect, test} from 'vitest'
import {takeBytes} from '../../../src/export/pdf/bytes.ts'
import type {Ref, Value} from '../../../src/export/pdf/objects.ts'
import {readValue} from '../../../src/export/pdf/parse.ts'
import {addNameTree, addNumberTree, addPageTree} from '../../../src/export/pdf/tree.ts'
import {openWriter, reserve, type Writer} from '../../../src/export/pdf/write.ts'

test.each([0, 1, 32, 33, 350])('%i names stand in the order of their bytes', count => {
  const writer = openWriter()
  const names = Array.from({length: count}, (_, index) => `name-${(index * 7919) % 1000}`)
  const root = addNameTree(writer, new Map(names.map(name => [name, name.length])))
  const found = leaves(writer, root, 'Names')
  expect(found.map(([name]) => (name as {text: string}).text)).toEqual([...names].sort())
})

test('numbers stand in order, and nodes say their limits', () => {
  const writer = openWriter()
  const numbers = Array.from({length: 200}, (_, index) => (index * 37) % 200)
  const root = addNumberTree(writer, new Map(numbers.map(number => [number, true])))
  expect(leaves(writer, root, 'Nums').map(([number]) => number)).toEqual([...numbers.keys()])
})

test.each([1, 32, 33, 1025])('%i pages make a tree of small nodes', count => {
  const writer = openWriter()
  const pages: Ref[] = []
  const root = addPageTree(writer, count, index => {
    pages[index] = {ref: reserve(writer)}
    return pages[index]
  })
  expect(pages).toHaveLength(count)
  expect(pagesBelow(writer, root)).toEqual(pages)
})

function leaves(writer: Writer, node: Value, kind: string): [Value, Value][] {
  const entries = objectOf(writer, node) as Map<string, Value>
  const kids = entries.get('Kids') as Value[] | undefined
  const items = (entries.get(kind) as Value[] | undefined) ?? []
  const own = items.flatMap((key, at) =>
    at % 2 === 0 ? [[key, items[at + 1] ?? null] as [Value, Value]] : []
  )
  const pairs = kids?.flatMap(kid => leaves(writer, kid, kind)) ?? own
  const limits = entries.get('Limits')
  if (limits) expect(limits).toEqual([pairs[0]?.[0], pairs.at(-1)?.[0]])
  expect((kids ?? own).length).toBeLessThanOrEqual(32)
  return pairs
}

function pagesBelow(writer: Writer, node: Value): Value[] {
  const entries = objectOf(writer, node)
  if (!(entries instanceof Map)) return [node]
  const kids = entries.get('Kids') as Value[]
  expect(kids.length).toBeLessThanOrEqual(32)
  const pages = kids.flatMap(kid => pagesBelow(writer, kid))
  expect(entries.get('Count')).toBe(pages.length)
  return pages
}

/** An object from the object stream that is being filled; null for one that is not written. */
function objectOf({pack}: Writer, node: Value): Value {
  const {ref} = node as Ref
  const member = pack.members.find(({number}) => number === ref)
  if (!member) return null
  return readValue({data: takeBytes(pack.body), at: member.offset})
}
