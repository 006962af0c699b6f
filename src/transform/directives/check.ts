import type {Nodes, Parents} from 'mdast'
import {editorTrees} from '../../book/apparatus.ts'
import type {Manifest} from '../../book/manifest.ts'
import {
  directiveBracesAreRead,
  directiveIsClosed,
  directiveIsKnown
} from '../../book/messages/directives.ts'
import {type Finding, report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import type {TextDirective} from '../../book/tree.ts'
import {mayHaveDirectives} from '../directives.ts'
import {originOf, treesOf} from '../in-manifest.ts'
import {mayHoldDirectives} from './find.ts'

/** Tell of the directives that nobody has replaced, and leave their words in their place. */
export function checkDirectives(reading: Reading, manifest: Manifest): void {
  if (!mayHaveDirectives(reading, manifest)) return
  for (const tree of treesOf(reading)) unwrapIn(tree, [tree], {reading, manifest})
}

/** The same in the editor's own sections. */
export function checkEditionDirectives(manifest: Manifest): void {
  if (!mayHoldDirectives(String(manifest.file))) return
  const checking = {reading: manifest, manifest}
  for (const tree of editorTrees(manifest)) unwrapIn(tree, [tree], checking)
}

interface Checking {
  readonly reading: Pick<Reading, 'file'>
  readonly manifest: Manifest
}

function unwrapIn(parent: Parents, line: readonly Nodes[], checking: Checking): void {
  const children: Nodes[] = parent.children
  for (const child of children) {
    if (!('children' in child)) continue
    if (child.type === 'textDirective') tell(child, [...line, child], checking)
    unwrapIn(child, [...line, child], checking)
  }
  if (!children.some(({type}) => type === 'textDirective')) return
  const words = children.flatMap((node): Nodes[] =>
    node.type === 'textDirective' ? node.children : [node]
  )
  Object.assign(parent, {children: words})
}

function tell(node: TextDirective, line: readonly Nodes[], {reading, manifest}: Checking): void {
  const {file, place} = originOf(line, reading, manifest)
  report(file, findingOf(node), place)
}

function findingOf({name, fault}: TextDirective): Finding {
  if (!fault) return directiveIsKnown(name)
  return fault === 'attributes' ? directiveBracesAreRead(name) : directiveIsClosed(name, fault)
}
