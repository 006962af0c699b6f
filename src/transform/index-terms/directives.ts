import type {Nodes, Parents} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {headOf, type IndexPointing, sortKeys} from '../../book/index-marks.ts'
import type {Manifest} from '../../book/manifest.ts'
import {
  indexMarkHasHead,
  indexMarkIsKnown,
  indexRangeIsKnown
} from '../../book/messages/index-terms.ts'
import {type Finding, report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import type {IndexMark, TextDirective} from '../../book/tree.ts'
import {mayHaveDirectives} from '../directives.ts'
import {originOf, treesOf} from '../in-manifest.ts'

/** Make index marks of the directives `:index[words]{head="paper!sizes" see="…" seealso="…" sort="…" main range=start}`. */
export function takeIndexDirectives(reading: Reading, manifest: Manifest): void {
  if (!mayHaveDirectives(reading, manifest)) return
  for (const tree of treesOf(reading)) takeIn(tree, [tree], {reading, manifest})
}

interface Taking {
  readonly reading: Reading
  readonly manifest: Manifest
}

function takeIn(parent: Parents, line: readonly Nodes[], taking: Taking): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    if ('children' in child) takeIn(child, [...line, child], taking)
    const nodes = isMark(child) ? markOf(child, [...line, child], taking) : undefined
    if (nodes) made ??= children.slice(0, index)
    if (made) made.push(...(nodes ?? [child]))
  }
  if (made) Object.assign(parent, {children: made})
}

function isMark(node: Nodes): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'index' && !node.fault
}

function markOf(node: TextDirective, line: readonly Nodes[], taking: Taking): Nodes[] {
  const {attributes, children, position} = node
  const tell = (finding: Finding) => {
    const {file, place} = originOf(line, taking.reading, taking.manifest)
    report(file, finding, place)
  }
  const head = headOf(attributes['head'] ?? textOf(node))
  if (head.length === 0) {
    tell(indexMarkHasHead())
    return children
  }
  const unknown = Object.keys(attributes).filter(name => !keys.has(name))
  if (unknown.length > 0) tell(indexMarkIsKnown(unknown))
  const mark: IndexMark = {type: 'indexMark', head, ...pointingOf(attributes, head, tell), children}
  if (position) mark.position = position
  return [mark]
}

function pointingOf(
  attributes: Readonly<Record<string, string>>,
  head: readonly string[],
  tell: (finding: Finding) => void
): IndexPointing {
  const {see, seealso = attributes['see-also'], sort, range, id, list, main} = attributes
  const isRange = range === 'start' || range === 'end'
  if (range !== undefined && !isRange) tell(indexRangeIsKnown(range))
  return {
    ...(see && {see: listOf(see)}),
    ...(seealso && {seeAlso: listOf(seealso)}),
    ...(sort && {sort: sortKeys(sort, head)}),
    ...(isRange && {range}),
    ...(id && {name: id}),
    ...(list && {list}),
    ...(main !== undefined && main !== 'false' && {main: true})
  }
}

function listOf(words: string): string[] {
  return words
    .split(';')
    .map(word => word.trim())
    .filter(Boolean)
}

const keys: ReadonlySet<string> = new Set(
  'head see seealso see-also sort range id list main class'.split(' ')
)
