import type {Element} from 'hast'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {linkResolves} from '../book/messages/assemble.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'

/** See to it that each id of the book stands once and each link within it leads somewhere. */
export function settleAnchors(sections: readonly Section[]): void {
  const anchors = new Set<string>()
  for (const section of sections) settleIds(section, anchors)
  for (const section of sections) settleLinks(section, anchors)
}

function settleIds({tree}: Section, anchors: Set<string>): void {
  visit(tree, 'element', ({properties}) => {
    if (properties['id']) properties['id'] = unused(String(properties['id']), anchors)
  })
}

function unused(name: string, taken: Set<string>): string {
  let unique = name
  for (let number = 2; taken.has(unique); number++) unique = `${name}-${number}`
  taken.add(unique)
  return unique
}

function settleLinks({id, tree, file}: Section, anchors: ReadonlySet<string>): void {
  visit(tree, 'element', (node: Element) => {
    const {href} = node.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    const name = decoded(href.slice(1))
    const target = [name, anchor(id, name)].find(candidate => anchors.has(candidate))
    if (target === undefined) {
      report(file, linkResolves(name), node)
      delete node.properties['href']
    } else {
      node.properties['href'] = `#${target}`
    }
  })
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
