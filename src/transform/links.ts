import type {Link, Node, Nodes, Parent, Parents, PhrasingContent} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {linkResolves, referenceResolves} from '../book/messages/references.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {resolveDefinitions} from './definitions.ts'
import {originOf} from './in-manifest.ts'
import {bare, bracketLink, noteLink, type Printing, showsAddress} from './links/print.ts'
import {takeRawLinks} from './links/raw.ts'
import {type Resolution, resolve, resolveName} from './links/resolve.ts'
import {noteNames} from './note-names.ts'
import {sourceOf} from './positions.ts'
import type {Targets} from './targets.ts'

/**
 * Settle where each link of a reading leads: to a place of the book, then it is a reference that prints its page; or to
 * the web, then its address is printed as the manifest says, once a reading. Bodies of notes have the address inline.
 */
export function resolveLinks(reading: Reading, targets: Targets, manifest: Manifest): void {
  const {tree} = reading
  resolveDefinitions(tree)
  takeRawLinks(tree)
  const parents = new Map<Node, Parent>()
  const linking: Linking = {reading, targets, manifest, parents, webLinks: []}
  resolveIn(linking, tree, [tree])
  for (const {children} of reading.contributors) {
    const note: Parents = {type: 'footnoteDefinition', identifier: '', children}
    takeRawLinks(note)
    resolveIn(linking, note, [note])
  }
  const source = sourceOf(reading)
  printAddresses(linking, {tree, parents, nameNote: noteNames(tree), source})
}

interface Linking {
  readonly reading: Reading
  readonly targets: Targets
  readonly manifest: Manifest
  readonly parents: Map<Node, Parent>
  readonly webLinks: WebLink[]
}

interface WebLink {
  readonly link: Link
  /** The body of the note that it stands in. */
  readonly note: Nodes | undefined
}

function resolveIn(linking: Linking, parent: Parents, line: Nodes[]): void {
  const children: Nodes[] = parent.children
  for (const child of [...children]) {
    linking.parents.set(child, parent)
    const within = [...line, child]
    if ('children' in child) resolveIn(linking, child, within)
    if (child.type === 'link') {
      const nodes = settle(linking, child, within)
      children.splice(children.indexOf(child), 1, ...nodes)
      for (const node of nodes) linking.parents.set(node, parent)
    } else if (child.type === 'reference' && child.data && 'inManifest' in child.data) {
      const found = resolveName(child.target, linking.targets)
      if (found.kind === 'place') child.target = found.id
      else reportUnknown(linking, found, within)
    }
  }
}

function settle(linking: Linking, link: Link, line: Nodes[]): PhrasingContent[] {
  const {reading, targets, manifest} = linking
  const found = resolve(link.url, reading, targets)
  const place = link.position && {position: link.position}
  switch (found.kind) {
    case 'place': {
      const form = link.children.length > 0 ? 'text' : 'page'
      return [{type: 'reference', target: found.id, form, children: link.children, ...place}]
    }
    case 'web': {
      const isCopy = line.some(node => node.type === 'pullQuote')
      const note = line.find(node => node.type === 'footnoteDefinition')
      link.url = found.url
      if (!isCopy) linking.webLinks.push({link, note})
      return [link]
    }
    case 'file': {
      const origin = originOf(line, reading, manifest)
      report(origin.file, linkResolves(link.url), origin.place)
      return link.children
    }
    case 'unknown':
      reportUnknown(linking, found, line)
      return link.children
    default:
      return found.kind === 'mail' ? [link] : link.children
  }
}

function reportUnknown({reading, manifest}: Linking, found: Resolution, line: Nodes[]): void {
  if (found.kind !== 'unknown') return
  const {file, place} = originOf(line, reading, manifest)
  report(file, referenceResolves(found.target, found.near, found.known), place)
}

function printAddresses({manifest, webLinks}: Linking, printing: Printing): void {
  const printed = new Set<string>()
  for (const {link, note} of webLinks) {
    const key = bare(link.url)
    if (manifest.links === 'none') continue
    if (showsAddress(link)) printed.add(key)
    else if (note) bracketLink(link, printing)
    else if (!printed.has(key)) {
      printed.add(key)
      if (manifest.links === 'note') noteLink(link, printing)
      else bracketLink(link, printing)
    }
  }
}
