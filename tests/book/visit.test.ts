import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import type {Node} from 'unist'
import {EXIT, SKIP, visit as theirs} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {visit} from '../../src/book/visit.ts'

const source =
  '# One *two*\n\n- three\n- [four](x)\n\n> five\n> > six `seven`\n\neight **nine *ten***\n'
const results = [undefined, true, EXIT, SKIP, 0, 2, [SKIP, 1], [true, 3], [EXIT]] as const

test.each([undefined, 'text', 'list', 'strong'])(
  'visits as unist-util-visit does, test %s',
  wanted => {
    for (const result of results) {
      for (const at of [1, 2, 3, 5, 8]) {
        expect(trace(visit, wanted, at, result)).toEqual(trace(theirs, wanted, at, result))
      }
    }
  }
)

test('takes a function for a test', () => {
  const found: string[] = []
  const tree: Node = fromMarkdown(source)
  const hasDepth = (node: Node) => 'depth' in node
  visit(tree, hasDepth, node => {
    found.push(node.type)
  })
  expect(found).toEqual(['heading'])
})

/** Types and places of the nodes visited, where the visitor answers `result` at the `at`th of them. */
function trace(
  walk: typeof visit,
  wanted: string | undefined,
  at: number,
  result: (typeof results)[number]
): string[] {
  const tree: Root = fromMarkdown(source)
  const seen: string[] = []
  const visitor = (node: Node, index: number | undefined, parent: Node | undefined) => {
    seen.push(`${node.type} ${index} ${parent?.type}`)
    return seen.length === at ? (result as typeof SKIP) : undefined
  }
  if (wanted) walk(tree, wanted, visitor)
  else walk(tree, visitor)
  return seen
}
