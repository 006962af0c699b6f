import type {Nodes, PhrasingContent} from 'mdast'
import {referenceAsKnown, referenceNamesTarget} from '../../book/messages/references.ts'
import {report} from '../../book/messages.ts'
import type {Reference, TextDirective} from '../../book/tree.ts'
import {originOf} from '../in-manifest.ts'
import type {Taking} from '../references.ts'
import {readAs, readTargets} from './words.ts'

/** Whether a node is `:ref[words]{to="mills#laid" as="number page"}`; one that is not closed is told of elsewhere. */
export function isDirective(node: Nodes): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'ref' && node.fault === undefined
}

/** The reference that a directive asks for; where it names no target, its words alone. */
export function referenceOf(
  directive: TextDirective,
  {reading, manifest}: Taking,
  line: readonly Nodes[]
): PhrasingContent[] {
  const {attributes, children, position} = directive
  const tell = originOf(line, reading ?? {file: manifest.file}, manifest)
  const place = tell.place ?? directive
  const targets = readTargets(attributes['to'] ?? '')
  const {as, form, unknown} = readAs(attributes['as'] ?? '')
  for (const word of unknown) report(tell.file, referenceAsKnown(word), place)
  const [first] = targets
  if (!first) {
    report(tell.file, referenceNamesTarget(), place)
    return children
  }
  const reference: Reference = {
    type: 'reference',
    target: first.id,
    form: form ?? (children.length > 0 ? 'text' : 'page'),
    ...((targets.length > 1 || first.to) && {targets}),
    ...(as && {as}),
    children,
    ...(position && {position})
  }
  return [reference]
}
