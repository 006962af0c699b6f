import type {FootnoteDefinition, Link, Node, Parent, PhrasingContent, Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {addressKey} from '../addresses.ts'
import {insertAfter, insertBehind} from '../insert.ts'

/** Where a web link stands, as far as printing its address is concerned. */
export interface Printing {
  readonly parents: Map<Node, Parent>
  readonly nameNote: (name: string) => string
  readonly source: string
}

/** Print the address of a web link in a note behind it; the body goes to the end of the tree. */
export function noteLink(link: Link, tree: Root, {parents, nameNote, source}: Printing): void {
  const identifier = nameNote('link')
  const place = link.position && {position: {start: link.position.end, end: link.position.end}}
  const call: PhrasingContent = {
    type: 'footnoteReference',
    identifier,
    data: {series: 'link'},
    ...place
  }
  insertBehind(link, [call], parents, source)
  const body: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier,
    children: [{type: 'paragraph', children: [addressOf(link)]}],
    ...(link.position && {position: link.position})
  }
  tree.children.push(body)
}

/** Print the address of a web link in brackets behind it. */
export function bracketLink(link: Link, {parents}: Printing): void {
  insertAfter(link, [text(' ('), addressOf(link), text(')')], parents)
}

/** Whether the words of a link are its address already. */
export function showsAddress(link: Link): boolean {
  return bare(textOf(link)) === bare(link.url)
}

/** A link's address as it is compared with others: two links to one page need one note. */
export function bare(address: string): string {
  const fragment = address.includes('#') ? address.slice(address.indexOf('#')) : ''
  const full = /^(?:https?:)?\/\//iu.test(address) ? address : `//${address}`
  return addressKey(full.trim()).replace(/^www\./u, '') + fragment
}

function addressOf({url}: Link): Link {
  const address = url.startsWith('//') ? `https:${url}` : url
  return {type: 'link', url: address, children: [text(address)]}
}

function text(value: string): Text {
  return {type: 'text', value}
}
