import type {Table, TableRow, TableRowData} from 'mdast'
import {dataOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import {attributesOfBlock, placeOf, type State, spansOf} from './state.ts'

/** A table; each row says what part of it it belongs to. */
export function tableOf(block: Block, state: State): Table {
  let bodies = 0
  const children = block.children.flatMap(section => {
    const data: TableRowData =
      section.value === 'body'
        ? {section: 'body', body: bodies++}
        : {section: section.value === 'head' ? 'head' : 'foot'}
    return section.children.map(row => rowOf(row, data, state))
  })
  return {
    type: 'table',
    align: block.columns ?? [],
    children,
    ...dataOf(attributesOfBlock(block, state)),
    ...placeOf(block, state)
  }
}

function rowOf(row: Block, data: TableRowData, state: State): TableRow {
  return {
    type: 'tableRow',
    children: row.children.map(cell => ({
      type: 'tableCell',
      children: spansOf(cell, state),
      ...placeOf(cell, state)
    })),
    data: {...data},
    ...placeOf(row, state)
  }
}
