import type {Element, ElementContent} from 'hast'
import type {Table, TableCell, TableRow} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {State} from './convert.ts'
import {element} from './element.ts'

/** Kramdown's tables may have no head, several bodies and a foot; each row says where it belongs. */
export function table(state: State, node: Table): ElementContent {
  if (!node.children.some(row => row.data?.section)) return defaultHandlers.table(state, node)
  const sections: Element[] = []
  let last: TableRow | undefined
  for (const row of node.children) {
    if (!last || !isTogether(last, row)) sections.push(section(row))
    sections.at(-1)?.children.push(rowOf(state, row, node))
    last = row
  }
  return element(state, node, 'table', {}, sections)
}

function isTogether({data: one}: TableRow, {data: other}: TableRow): boolean {
  return one?.section === other?.section && one?.body === other?.body
}

function section({data}: TableRow): Element {
  return {type: 'element', tagName: `t${data?.section ?? 'body'}`, properties: {}, children: []}
}

function rowOf(state: State, row: TableRow, {align}: Table): Element {
  const tagName = row.data?.section === 'head' ? 'th' : 'td'
  const cells = row.children.map((cell, index) => cellOf(state, cell, tagName, align?.[index]))
  return element(state, row, 'tr', {}, cells)
}

/** An empty cell holds a no-break space, as in kramdown. */
function cellOf(
  state: State,
  cell: TableCell,
  tagName: string,
  align: string | null | undefined
): Element {
  const children = state.all(cell)
  const properties = align ? {style: `text-align: ${align}`} : {}
  const blank: ElementContent = {type: 'text', value: '\u00A0'}
  return element(state, cell, tagName, properties, children.length > 0 ? children : [blank])
}
