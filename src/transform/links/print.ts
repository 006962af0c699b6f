import type {
  FootnoteDefinition,
  Link,
  Node,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  Text
} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {linkListWordsOf} from '../../book/link-list-words.ts'
import type {QrCode} from '../../book/nodes/addresses.ts'
import {rightsWordsOf} from '../../book/rights-words.ts'
import {insertAfter, insertBehind} from '../insert.ts'
import {bare} from './address.ts'
import type {Archives} from './archives.ts'

/** Where a web link stands, as far as printing its address is concerned. */
export interface Printing {
  readonly parents: Map<Node, Parent>
  readonly nameNote: (name: string) => string
  readonly source: string
  readonly archives: Archives
  /** Of the words that go with addresses. */
  readonly language: string
}

/** Print the address of a web link in a note behind it, led by a code for telephones if asked for; the body goes to the end of the tree. */
export function noteLink(link: Link, tree: Root, printing: Printing, withCode = false): void {
  const {parents, nameNote, source} = printing
  const identifier = nameNote('link')
  const place = link.position && {position: {start: link.position.end, end: link.position.end}}
  const call: PhrasingContent = {
    type: 'footnoteReference',
    identifier,
    data: {series: 'link'},
    ...place
  }
  insertBehind(link, [call], parents, source)
  const code: Paragraph[] = withCode
    ? [{type: 'paragraph', children: [codeOf(link, printing)]}]
    : []
  const body: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier,
    children: [...code, {type: 'paragraph', children: addressWords(link, printing)}],
    ...(link.position && {position: link.position})
  }
  tree.children.push(body)
}

/** Print the address of a web link in brackets behind it. */
export function bracketLink(link: Link, printing: Printing): void {
  const archived = archiveWords(link, printing)
  const behind = archived.length > 0 ? [text('; '), ...archived] : []
  const nodes = [text(' ('), addressOf(link.url), ...behind, text(')')]
  insertAfter(link, nodes, printing.parents)
}

function codeOf({url}: Link, {language}: Printing): QrCode {
  const value = url.startsWith('//') ? `https:${url}` : url
  return {type: 'qrCode', value, label: rightsWordsOf(language).qrCode.replace('%', () => value)}
}

/** Whether the words of a link are its address already. */
export function showsAddress(link: Link): boolean {
  return bare(textOf(link)) === bare(link.url)
}

/** A link's address, and that of a copy in an archive: `https://… (archived at https://…)`. */
export function addressWords(link: Link, printing: Printing): PhrasingContent[] {
  const archived = archiveWords(link, printing)
  const behind = archived.length > 0 ? [text(' ('), ...archived, text(')')] : []
  return [addressOf(link.url), ...behind]
}

function archiveWords(link: Link, {archives, language}: Printing): PhrasingContent[] {
  const archive = archives.of(link)
  const {archived} = linkListWordsOf(language)
  return archive === undefined ? [] : [text(`${archived} `), addressOf(archive)]
}

function addressOf(url: string): Link {
  const address = url.startsWith('//') ? `https:${url}` : url
  return {type: 'link', url: address, children: [text(address)]}
}

function text(value: string): Text {
  return {type: 'text', value}
}
