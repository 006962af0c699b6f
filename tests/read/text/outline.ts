import type {Nodes, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Reading} from '../../../src/book/reading.ts'

/** A tree in short: each block with its kind and its first words, verse with stanzas and lines, tables with their cells. */
export function outline({tree}: Reading): string[] {
  return tree.children.map(lineOf)
}

function lineOf(node: Nodes): string {
  const text = textOf(node).replace(/\s+/g, ' ').slice(0, 30).trim()
  switch (node.type) {
    case 'heading':
      return `h${node.depth} ${textOf(node).replace(/\s+/g, ' ')}`
    case 'verse':
      return `verse ${node.children.map(stanza => stanza.children.length).join('+')}: ${text}`
    case 'list':
      return `list ${node.ordered ? node.start : '-'} of ${node.children.length}`
    case 'table':
      return `table ${rowsOf(node).join(' / ')}`
    case 'blockquote':
      return `quote of ${node.children.map(({type}) => type).join(', ')}`
    case 'paragraph':
      return `p ${text}`
    default:
      return node.type
  }
}

function rowsOf(table: Table): string[] {
  return table.children.map(row => row.children.map(cell => textOf(cell)).join(' | '))
}
