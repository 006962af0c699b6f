import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {titlesAreNotPrinted} from '../book/messages/elements.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {SKIP, visit} from '../book/visit.ts'
import {attributeOf} from './elements/attributes.ts'
import {isInManifest} from './in-manifest.ts'

/** Tell the titles of links and images, which a screen shows under the pointer; of figures they are captions by now. */
export function tellTitles(reading: Reading): void {
  visit(reading.tree, node => {
    if (isInManifest(node)) return SKIP
    if ((node.type === 'link' || node.type === 'image') && node.title)
      tell(node, node.title, reading)
    return undefined
  })
}

/** The same of another element: links and images are not known yet, what abbreviations stand for is told apart. */
export function tellTitleOf(node: Nodes, reading: Reading): void {
  const title = attributeOf(node, 'title')
  if (title && !apart.has(node.type === 'htmlElement' ? node.name : node.type)) {
    tell(node, title, reading)
  }
}

const apart: ReadonlySet<string> = new Set(
  'a abbr abbreviation acronym iframe image img link'.split(' ')
)

/** A title that says no more than the words do is no loss. */
function tell(node: Nodes, title: string, {file}: Reading): void {
  const said = plain(`${textOf(node)} ${node.type === 'link' ? node.url : ''}`)
  if (!said.includes(plain(title))) report(file, titlesAreNotPrinted(title), node)
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
