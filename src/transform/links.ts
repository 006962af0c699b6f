import path from 'node:path'
import type {Link, Node, Nodes, Parent, Parents, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {editorTrees} from '../book/apparatus.ts'
import type {Manifest} from '../book/manifest.ts'
import {
  linkFindsPlace,
  linkResolves,
  referenceIsUnambiguous,
  referenceResolves
} from '../book/messages/references.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import type {Reference} from '../book/tree.ts'
import {addressesOf} from './addresses.ts'
import {resolveDefinitions} from './definitions.ts'
import {isInManifest, originOf, treesOf} from './in-manifest.ts'
import {bare} from './links/address.ts'
import {archivesOf} from './links/archives.ts'
import {listLinks} from './links/list.ts'
import {bracketLink, noteLink, type Printing, showsAddress} from './links/print.ts'
import {takeRawLinks} from './links/raw.ts'
import {type Resolution, resolve, type Standpoint} from './links/resolve.ts'
import {noteNames} from './note-names.ts'
import {sourceOf} from './positions.ts'
import {resolveReference} from './references/resolve.ts'
import type {Targets} from './targets.ts'

/**
 * Settle where each link of a reading leads: to a place of the book, then it is a reference that prints its page; or to
 * the web, then its address is printed as the manifest says, once a reading. Where no note can be called, in bodies of
 * notes and in the source line, it stands in brackets.
 */
export function resolveLinks(reading: Reading, targets: Targets, manifest: Manifest): void {
  const trees = treesOf(reading)
  const {entry, file} = reading
  const linking: Linking = {
    ...{file, targets, manifest, parents: new Map(), webLinks: []},
    text: {reading, folder: path.dirname(entry.source), addresses: addressesOf(reading)},
    words: {reading, folder: manifest.folder, addresses: []}
  }
  for (const tree of trees) resolveTree(linking, tree, tree === reading.citation ? undefined : tree)
  for (const {children} of reading.contributors) resolveTree(linking, {type: 'root', children})
  printAddresses(linking, noteNames(...trees), sourceOf(reading), reading)
}

/** Settle the links of the copyright page and of the editor's other sections, which call no notes for them. */
export function resolveEditionLinks(manifest: Manifest, targets: Targets): void {
  const words = {folder: manifest.folder, addresses: []}
  const {file} = manifest
  const linking = {file, targets, manifest, parents: new Map(), webLinks: [], text: words, words}
  for (const tree of editorTrees(manifest)) resolveTree(linking, tree)
  printAddresses(linking, noteNames(), '')
  archivesOf(manifest).check()
}

interface Linking {
  /** Of the source. */
  readonly file: VFile
  /** Where the links of the source stand, and those of the editor's words in it. */
  readonly text: Standpoint
  readonly words: Standpoint
  readonly targets: Targets
  readonly manifest: Manifest
  readonly parents: Map<Node, Parent>
  readonly webLinks: WebLink[]
}

interface WebLink {
  readonly link: Link
  /** Where the body of a note goes; without, none can be called. */
  readonly notes: Root | undefined
  /** Where it stands in its reading: the source line, the standfirst, the headnote, the text; none beside a reading. */
  readonly rank: number | undefined
}

/** `notes`: the tree itself, if notes can be called in it. */
function resolveTree(linking: Linking, tree: Root, notes?: Root): void {
  resolveDefinitions(tree)
  takeRawLinks(tree)
  resolveIn({...linking, notes}, tree, [tree])
}

interface LinkingTree extends Linking {
  readonly notes: Root | undefined
}

function resolveIn(linking: LinkingTree, parent: Parents, line: Nodes[]): void {
  const children: Nodes[] = parent.children
  for (const child of [...children]) {
    linking.parents.set(child, parent)
    const within = [...line, child]
    if ('children' in child) resolveIn(linking, child, within)
    if (child.type === 'link') {
      const nodes = settle(linking, child, within)
      children.splice(children.indexOf(child), 1, ...nodes)
      for (const node of nodes) linking.parents.set(node, parent)
    } else if (child.type === 'reference') {
      const faults = resolveReference(child, standpointOf(linking, within), linking.targets)
      for (const fault of faults) reportFault(linking, fault, within)
      Object.assign(child, originData(linking, within))
      if (!child.target) children.splice(children.indexOf(child), 1, ...child.children)
    }
  }
}

function standpointOf({words, text}: Linking, line: readonly Nodes[]): Standpoint {
  return line.some(isInManifest) ? words : text
}

function settle(linking: LinkingTree, link: Link, line: Nodes[]): PhrasingContent[] {
  const found = resolve(link.url, standpointOf(linking, line), linking.targets)
  const place = link.position && {position: link.position}
  switch (found.kind) {
    case 'place': {
      const form = link.children.length > 0 ? 'text' : 'page'
      if (found.lost) reportLost(linking, found.lost, link, line)
      const data = originData(linking, line)
      return [
        {type: 'reference', target: found.id, form, children: link.children, ...place, ...data}
      ]
    }
    case 'web': {
      link.url = found.url
      if (!line.some(node => node.type === 'pullQuote')) {
        const isNote = line.some(node => node.type === 'footnoteDefinition')
        const notes = isNote ? undefined : linking.notes
        linking.webLinks.push({link, notes, rank: rankOf(line, linking)})
      }
      return [link]
    }
    case 'file': {
      const origin = originOf(line, linking, linking.manifest)
      report(origin.file, linkResolves(link.url), origin.place)
      return link.children
    }
    case 'unknown':
      reportFault(linking, found, line)
      return link.children
    default:
      return found.kind === 'mail' ? [link] : link.children
  }
}

/** What is told of a reference in the editor's words when the book is put together goes to the manifest too. */
function originData(linking: Linking, line: readonly Nodes[]): Pick<Reference, 'data'> {
  if (!line.some(isInManifest)) return {}
  return {data: {inManifest: originOf(line, linking, linking.manifest).place}}
}

function reportFault(linking: Linking, found: Resolution, line: Nodes[]): void {
  const {file, place} = originOf(line, linking, linking.manifest)
  if (found.kind === 'several')
    report(file, referenceIsUnambiguous(found.target, found.names), place)
  if (found.kind === 'unknown')
    report(file, referenceResolves(found.target, found.near, found.known), place)
}

function reportLost(linking: Linking, fragment: string, {url}: Link, line: Nodes[]): void {
  const {file, place} = originOf(line, linking, linking.manifest)
  report(file, linkFindsPlace(fragment, url.replace(/#.*$/su, '')), place)
}

/** A reader comes upon the source line first, then the standfirst. */
function rankOf([tree, child]: readonly Nodes[], {text}: Linking): number | undefined {
  const {reading} = text
  if (!reading) return undefined
  if (tree === reading.citation) return 0
  if (child?.type === 'standfirst') return 1
  if (tree === reading.headnote) return 2
  return tree === reading.tree ? 3 : undefined
}

function printAddresses(
  {manifest, parents, webLinks}: Linking,
  nameNote: Printing['nameNote'],
  source: string,
  reading?: Reading
): void {
  const {language: own} = manifest
  const archives = archivesOf(manifest)
  const language = reading?.metadata.language ?? own
  const printing: Printing = {parents, nameNote, source, archives, language}
  // Asked for all the same: an archived address is used where its link stands, printed or not.
  if (manifest.links === 'none') for (const {link} of webLinks) archives.of(link)
  if (manifest.links === 'none') return
  if (manifest.links === 'list' && reading) {
    const isListed = ({link, rank}: WebLink) => rank !== undefined && !isShown(link, printing)
    const listed = webLinks
      .filter(isListed)
      .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
      .map(({link, rank}) => ({link, isInText: rank !== 0}))
    listLinks(listed, reading, manifest, {...printing, language: own})
    for (const {link, rank} of webLinks) {
      if (rank === undefined && !isShown(link, printing)) bracketLink(link, printing)
    }
    return
  }
  const printed = new Set<string>()
  for (const web of webLinks) printAddress(web, printed, printing, manifest)
}

/** Whether its words are all that there is to print. */
function isShown(link: Link, {archives}: Printing): boolean {
  return archives.of(link) === undefined && showsAddress(link)
}

function printAddress(
  {link, notes}: WebLink,
  printed: Set<string>,
  printing: Printing,
  {links}: Manifest
): void {
  const key = bare(link.url)
  if (isShown(link, printing)) printed.add(key)
  else if (!notes) bracketLink(link, printing)
  else if (!printed.has(key)) {
    printed.add(key)
    if (links === 'note' || links === 'margin-qr') {
      noteLink(link, notes, printing, links === 'margin-qr')
    } else bracketLink(link, printing)
  }
}
