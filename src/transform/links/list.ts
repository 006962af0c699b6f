import type {Link, PhrasingContent} from 'mdast'
import {anchor} from '../../book/ids.ts'
import {linkListWordsOf} from '../../book/link-list-words.ts'
import type {Manifest} from '../../book/manifest.ts'
import type {LinkCall, LinkItem, LinkList} from '../../book/nodes/addresses.ts'
import type {EndBlock} from '../../book/nodes/back-matter.ts'
import type {Reading} from '../../book/reading.ts'
import {insertBehind} from '../insert.ts'
import {bare} from './address.ts'
import {addressWords, type Printing} from './print.ts'

/** A link of a reading that its list is to have. */
export interface ListedLink {
  readonly link: Link
  /** Whether a list can lead back to it: the source line is set apart. */
  readonly isInText: boolean
}

/** Number the links behind their words, and set their addresses in a list at the end of the reading; each address once. */
export function listLinks(
  links: readonly ListedLink[],
  {id, metadata, tree}: Reading,
  manifest: Manifest,
  printing: Printing
): void {
  const items = new Map<string, LinkItem>()
  for (const {link, isInText} of links) {
    const key = bare(link.url)
    const known = items.get(key)
    const number = known?.number ?? items.size + 1
    const item = known ?? itemOf(link, number, printing)
    items.set(key, item)
    const isFirst = isInText && item.from === undefined
    const from = anchor(id, `link-call-${number}`)
    if (isFirst) item.from = from
    const call: LinkCall = {
      ...{type: 'linkCall', value: '', number, to: anchor(id, `link-${number}`)},
      ...(isFirst && {id: from}),
      ...(link.position && {position: {start: link.position.end, end: link.position.end}})
    }
    insertBehind(link, [call], printing.parents, printing.source)
  }
  if (items.size === 0) return
  tree.children.push(blockOf([...items.values()], id, metadata, manifest))
}

function itemOf(link: Link, number: number, printing: Printing): LinkItem {
  return {type: 'linkItem', number, children: addressWords(link, printing)}
}

function blockOf(
  items: LinkItem[],
  owner: string,
  metadata: Reading['metadata'],
  {language}: Manifest
): EndBlock {
  const head: PhrasingContent[] = [{type: 'text', value: linkListWordsOf(language).addresses}]
  const list: LinkList = {type: 'linkList', owner, children: items}
  const lang = language === (metadata.language ?? language) ? {} : {lang: language}
  return {
    type: 'endBlock',
    kind: 'links',
    children: [{type: 'heading', depth: 2, children: head}, list],
    data: {inManifest: undefined, hProperties: lang}
  }
}
