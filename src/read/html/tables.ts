import type {Element, Properties} from 'hast'
import type {AlignType, Nodes, Table, TableCell, TableRow} from 'mdast'
import type {State} from './convert.ts'
import {attribute, elements, isElement, named, styleOf, wordsOf} from './elements.ts'
import {elementNode} from './nodes.ts'
import {speaking, tongueOf} from './tongues.ts'

/** A table of rows under one head is Markdown's; one with more to it keeps its elements; one that only lays out goes. */
export function table(state: State, node: Element): Nodes | Nodes[] {
  if (isLayout(node)) return cellsOf(node).flatMap(cell => flowOfCell(state, cell, node) ?? [])
  if (isPlain(node)) return plain(state, node)
  return part(state, node)
}

const flowOfCell = speaking((state, cell) => state.toFlow(state.all(cell)))

function plain(state: State, node: Element): Table {
  const rows = elements(node, named('tr'))
  const [head] = rows
  state.inTable = true
  const made: Table = {
    type: 'table',
    align: head ? cellsOf(head).map(alignOf) : [],
    children: rows.map(row => plainRow(state, row))
  }
  state.inTable = false
  state.patch(node, made)
  return made
}

function plainRow(state: State, node: Element): TableRow {
  const children = cellsOf(node).map((cell): TableCell => {
    const children = state.all(cell) as TableCell['children']
    const said = tongueOf(cell)
    const data = Object.keys(said).length > 0 && {data: {hProperties: said}}
    const made: TableCell = {type: 'tableCell', children, ...data}
    state.patch(cell, made)
    return made
  })
  const row: TableRow = {type: 'tableRow', children}
  state.patch(node, row)
  return row
}

function alignOf(cell: Element): AlignType {
  const [, styled] = /text-align\s*:\s*(left|center|right)/u.exec(styleOf(cell)) ?? []
  const align = attribute(cell, 'align') || styled
  return align === 'left' || align === 'center' || align === 'right' ? align : null
}

function isLayout(node: Element): boolean {
  if (/^(?:presentation|none)$/u.test(attribute(node, 'role'))) return true
  const cells = cellsOf(node)
  const isOne = cells.length === 1 && !cells.some(named('th'))
  const hasBoxes = cells.some(cell => elements(cell, named('h1', 'h2', 'table')).length > 0)
  return isOne || (hasBoxes && elements(node, named('th', 'caption')).length === 0)
}

function cellsOf(node: Element): Element[] {
  return elements(node, named('td', 'th'))
}

/** One row of heads on top, no cell over several, only words in them. */
function isPlain(node: Element): boolean {
  const rows = elements(node, named('tr'))
  const [first, ...rest] = rows
  const cells = cellsOf(node)
  const isWide = (cell: Element) =>
    Number(cell.properties['colSpan'] ?? 1) !== 1 || Number(cell.properties['rowSpan'] ?? 1) !== 1
  const isHead = (row: Element) => row.children.filter(isElement).every(named('th'))
  return (
    first !== undefined &&
    isHead(first) &&
    !rest.some(row => elements(row, named('th')).length > 0) &&
    !cells.some(isWide) &&
    !elements(node, named('caption', 'tfoot')).some(child => wordsOf(child) !== '') &&
    elements(node, named('tbody')).length < 2 &&
    cells.every(cell => elements(cell, named(...flow)).length === 0)
  )
}

const flow = 'blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul details section'.split(
  ' '
)

function part(state: State, node: Element): Nodes {
  const children = node.children
    .filter(isElement)
    .flatMap((child): Nodes[] =>
      isCell(child) || child.tagName === 'caption' ? [cell(state, child)] : partOf(state, child)
    )
  return elementNode(state, node, children, tongueOf(node))
}

function partOf(state: State, node: Element): Nodes[] {
  if (/^(?:thead|tbody|tfoot|tr)$/u.test(node.tagName)) return [part(state, node)]
  return []
}

function isCell({tagName}: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

function cell(state: State, node: Element): Nodes {
  const children = state.all(node)
  const isFlow = elements(node, named(...flow)).length > 0
  return elementNode(state, node, isFlow ? state.toFlow(children) : children, {
    ...tongueOf(node),
    ...spans(node)
  })
}

function spans({properties}: Element): Properties {
  const kept = ['colSpan', 'rowSpan', 'scope', 'align'].flatMap(name => {
    const value = properties[name]
    return value === undefined || value === null || value === 1 ? [] : [[name, value] as const]
  })
  return Object.fromEntries(kept)
}
