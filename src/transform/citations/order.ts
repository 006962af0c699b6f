import type {FootnoteDefinition, Nodes, Parents, Root} from 'mdast'
import type {Citation} from '../../book/nodes/citations.ts'
import type {Reading} from '../../book/reading.ts'
import {visit} from '../../book/visit.ts'

/** A citation at its place. */
export interface PlacedCitation {
  readonly node: Citation
  readonly parent: Parents
  readonly reading: Reading
  /** Where a note made of it goes: the tree that holds it. */
  readonly root: Root
  /** Of the note that it stands in, from 1; nothing in running text. */
  readonly note: number | undefined
  /** Numbers the note that is made of it. */
  readonly nextNote: () => number
  /** In the source line of the opener, which calls no notes. */
  readonly isPlain: boolean
}

/**
 * The citations of a reading as a reader comes upon them: those in a note where it is called. A generator, since the notes
 * that citations make are counted with the others.
 */
export function* citationsOf(
  reading: Reading,
  lastNote: number
): Generator<PlacedCitation, number> {
  const {citation, headnote, tree, contributors} = reading
  const definitions = definitionsOf([...(headnote ? [headnote] : []), tree])
  const state = {number: lastNote, called: new Set<string>()}
  const nextNote = () => ++state.number
  const about = {reading, nextNote, isPlain: false}
  function* follow(parent: Parents, root: Root, note?: number): Generator<PlacedCitation> {
    for (const child of [...parent.children] as Nodes[]) {
      if (child.type === 'citation') yield {...about, node: child, parent, root, note}
      else if (child.type === 'footnoteReference') {
        const definition = definitions.get(child.identifier)
        if (!definition || state.called.has(child.identifier)) continue
        state.called.add(child.identifier)
        yield* follow(definition, root, nextNote())
      } else if (child.type !== 'footnoteDefinition' && 'children' in child) {
        yield* follow(child, root, note)
      }
    }
  }
  const isStandfirst = tree.children[0]?.type === 'standfirst'
  if (isStandfirst && tree.children[0]) yield* follow(tree.children[0] as Parents, tree)
  if (headnote) yield* follow(headnote, headnote)
  yield* follow({type: 'root', children: tree.children.slice(isStandfirst ? 1 : 0)}, tree)
  for (const {children} of contributors) yield* follow({type: 'root', children}, tree)
  for (const {parent, ...placed} of follow(citation ?? empty, citation ?? empty)) {
    yield {...placed, parent, isPlain: true}
  }
  return state.number
}

const empty: Root = {type: 'root', children: []}

function definitionsOf(roots: readonly Root[]): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  for (const root of roots) {
    visit(root, 'footnoteDefinition', node => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    })
  }
  return definitions
}
