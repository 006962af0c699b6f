import type {Definition, Root} from 'mdast'
import type {VFile} from 'vfile'
import {linkDefinitionIsUsed, linkNameIsUnique} from '../book/messages/links.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'

/** Report the definitions of links (`[id]: address`) that come to nothing: those that no link uses, and second ones. */
export function reportDefinitions(tree: Root, file: VFile): void {
  const definitions: Definition[] = []
  const used = new Set<string>()
  visit(tree, node => {
    if (node.type === 'definition') definitions.push(node)
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(node.identifier)
    }
  })
  const first = new Map<string, Definition>()
  for (const definition of definitions.filter(({url}) => !isOfComment(url))) {
    const {identifier, label, url, title} = definition
    const other = first.get(identifier)
    const name = label ?? identifier
    if (!other) first.set(identifier, definition)
    if (!other && !used.has(identifier)) report(file, linkDefinitionIsUsed(name, url), definition)
    if (other && (other.url !== url || other.title !== title)) {
      report(file, linkNameIsUnique(name, 'first'), definition)
    }
  }
}

/** `[//]: # (words)` and `[id]: <> (words)` are how Markdown has comments. */
export function isOfComment(address: string): boolean {
  return /^(?:#|<>)?(?:\s*\(.*\))?$/u.test(address)
}
