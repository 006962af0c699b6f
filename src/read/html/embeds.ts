import type {Element} from 'hast'
import type {Nodes} from 'mdast'
import {fallbackLeftOut} from '../../book/messages/html.ts'
import {report} from '../../book/messages.ts'
import type {State} from './convert.ts'
import {allElements, attribute, elements, named, wordsOf} from './elements.ts'
import {elementNode, keptProperties} from './nodes.ts'
import {type Page, unwrap} from './page.ts'

const isEmbed = named('audio', 'embed', 'iframe', 'object', 'video')

/** Empty videos, frames, players of the words for browsers that cannot show them; without an address these are all there is. */
export function emptyEmbeds(page: Page): void {
  for (const node of allElements(page.root).filter(isEmbed)) {
    const address = addressOf(node)
    const words = wordsOf(node)
    if (!address) unwrap(node, page)
    else if (words) report(page.file, fallbackLeftOut(words), node)
    if (address) Object.assign(node, {properties: {...node.properties, src: address}, children: []})
  }
}

/** Kept with its address; what stands for it in print is set when the book is assembled. */
export function embed(state: State, node: Element): Nodes {
  return elementNode(state, node, [], keptProperties(node, 'src'))
}

function addressOf(node: Element): string {
  const [source] = elements(node, named('source'))
  const names = ['src', 'dataSrc', 'data'].map(name => attribute(node, name))
  return [...names, source ? attribute(source, 'src') : ''].find(Boolean) ?? ''
}
