import type {Element} from 'hast'
import type {Table, TableRow} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {State} from './element.ts'

/** A table with its caption; of a figure the caption is another element. */
export function captionedTable(state: State, node: Table, caption: Element | undefined): Element {
  const made = table(state, node)
  if (!caption) return made
  made.children.unshift({...caption, tagName: 'caption'})
  return made
}

/** A table with what its source says of it. */
export function table(state: State, node: Table): Element {
  const made = tableOf(state, node)
  const {short, turned, unnumbered} = node.data?.said ?? {}
  if (short) made.properties['dataShort'] = short
  if (turned) made.properties['dataTurned'] = ''
  if (unnumbered) made.properties['dataUnnumbered'] = ''
  return made
}

/** A table whose rows say what part of it they are of: it may have no head, several bodies, and a foot. */
function tableOf(state: State, node: Table): Element {
  if (!node.children.some(row => row.data?.section)) return defaultHandlers.table(state, node)
  const parts: Element[] = []
  let last: TableRow | undefined
  for (const row of node.children) {
    if (!last || !isTogether(last, row)) parts.push(element(`t${row.data?.section ?? 'body'}`))
    parts.at(-1)?.children.push(rowOf(state, row, node))
    last = row
  }
  const result: Element = {...element('table'), children: parts}
  state.patch(node, result)
  state.applyData(node, result)
  return result
}

function isTogether({data: one}: TableRow, {data: other}: TableRow): boolean {
  return one?.section === other?.section && one?.body === other?.body
}

function element(tagName: string): Element {
  return {type: 'element', tagName, properties: {}, children: []}
}

function rowOf(state: State, row: TableRow, {align}: Table): Element {
  const tagName = row.data?.section === 'head' ? 'th' : 'td'
  const children = row.children.map((cell, index): Element => {
    const side = align?.[index]
    const properties = side ? {align: side} : {}
    const result: Element = {...element(tagName), properties, children: state.all(cell)}
    state.patch(cell, result)
    state.applyData(cell, result)
    return result
  })
  const result: Element = {...element('tr'), children}
  state.patch(row, result)
  return result
}
