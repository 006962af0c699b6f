import type {Nodes, Paragraph, Parents, PhrasingContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Reading} from '../book/reading.ts'
import type {Caption, Figure} from '../book/tree.ts'
import {attributeOf} from './elements/attributes.ts'
import {say} from './elements/said.ts'
import {takeAttributes, type Written} from './images/attributes.ts'
import {treesOf} from './in-manifest.ts'
import {sourceOf} from './positions.ts'

/**
 * Give tables their captions: a paragraph right before or behind one that opens with `Table:` or `:`, as in Pandoc, a last
 * row of it that is no row, or the attribute `caption`. A table with a caption stands in a figure.
 */
export function takeTableCaptions(reading: Reading): void {
  for (const tree of treesOf(reading)) takeIn(tree, sourceOf(reading))
}

function takeIn(parent: Parents, source: string): void {
  const children: Nodes[] = parent.children
  const made: Nodes[] = []
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    if (child.type === 'table') {
      const before = made.at(-1)
      const behind = children[index + 1]
      const own = ownCaption(child, source)
      if (own) made.push(captioned(child, own))
      else if (isCaption(before)) made.splice(-1, 1, captioned(child, before.children))
      else if (isCaption(behind)) {
        made.push(captioned(child, behind.children))
        index++
      } else made.push(child)
      continue
    }
    if ('children' in child && child.type !== 'figure' && !leaves.has(child.type))
      takeIn(child, source)
    made.push(child)
  }
  if (made.some((node, index) => node !== children[index])) Object.assign(parent, {children: made})
}

const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading'])

function isCaption(node: Nodes | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && mark.test(first.value)
}

const mark = /^\s*(?:[Tt]able)?:\s+/u

/** What the attribute says, or the last line of the table without a bar: GFM takes it for a row. */
function ownCaption(table: Table, source: string): PhrasingContent[] | undefined {
  const {said} = table.data ?? {}
  if (said?.caption) return [{type: 'text', value: said.caption}]
  const last = table.children.at(-1)
  const cell = last?.children[0]
  if (!last?.position || !cell || last.children.length > 1 || (table.align?.length ?? 0) < 2) return
  const {start, end} = last.position
  if (source.slice(start.offset, end.offset).includes('|') || !mark.test(textOf(cell))) return
  table.children.pop()
  return cell.children
}

function captioned(table: Table, words: readonly PhrasingContent[]): Figure {
  const written = takeAttributes(words)
  const [first] = words
  if (first?.type === 'text') first.value = first.value.replace(mark, '')
  const children = words.filter(node => node.type !== 'text' || node.value !== '')
  const caption: Caption = {type: 'caption', children}
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start && end) caption.position = {start, end}
  name(table, written)
  const place = table.position && {position: table.position}
  return {type: 'figure', children: [table, caption], ...place}
}

function name(table: Table, written: Written | undefined): void {
  say(table, written?.said)
  const id = attributeOf(table, 'id') ?? written?.id
  if (id) table.data = {...table.data, hProperties: {...table.data?.hProperties, id}}
}
