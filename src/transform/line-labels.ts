import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Manifest} from '../book/manifest.ts'
import {lineLabelHasName, lineLabelHasNumber} from '../book/messages/original-pages.ts'
import {report} from '../book/messages.ts'
import {numberingOf} from '../book/numbering.ts'
import type {Reading} from '../book/reading.ts'
import type {HtmlElement, TextDirective} from '../book/tree.ts'
import {visit} from '../book/visit.ts'

/** Make places to refer to of the labels `:line[#name]`: the line that one stands in is numbered when it is laid out. */
export function placeLineLabels({tree, file, entry}: Reading, manifest: Manifest): void {
  if (!String(file).includes(':line')) return
  const isNumbered = (numberingOf(entry, manifest)?.lines ?? 0) > 0
  for (const {node, parent} of labelsIn(tree)) {
    const name = nameOf(node)
    const children: Nodes[] = parent.children
    if (!name) report(file, lineLabelHasName(), node)
    else if (!isNumbered) report(file, lineLabelHasNumber(name), node)
    children.splice(children.indexOf(node), 1, ...(name ? [label(node, name, isNumbered)] : []))
  }
}

interface Found {
  readonly node: TextDirective
  readonly parent: {readonly children: Nodes[]}
}

function labelsIn(tree: Root): Found[] {
  const found: Found[] = []
  visit(tree, 'textDirective', (node, _index, parent) => {
    if (node.name === 'line' && parent) found.push({node, parent})
  })
  return found
}

/** `:line[#name]`, or `:line{#name}`. */
function nameOf(node: TextDirective): string {
  return node.attributes['id'] || textOf(node).trim().replace(/^#/u, '').replace(/\s+/gu, '-')
}

function label(node: TextDirective, id: string, isNumbered: boolean): HtmlElement {
  const hProperties = {id, ...(isNumbered && {dataTargetKind: 'line'})}
  return {
    type: 'htmlElement',
    name: 'span',
    children: [],
    data: {hName: 'span', hProperties},
    ...(node.position && {position: node.position})
  }
}
