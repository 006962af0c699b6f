import type {Element, ElementContent} from 'hast'
import type {FootnoteReference, Nodes, Parents} from 'mdast'
import {anchor} from '../book/ids.ts'
import {noteKind} from './notes.ts'
import type {Notes} from './number.ts'

/** The call of a note: its mark, which leads to its body. `count` counts the calls of each note. */
export function noteCall(
  node: FootnoteReference,
  parent: Parents | undefined,
  {owner, notes}: {readonly owner: string; readonly notes: Notes},
  count: (name: string) => number
): ElementContent[] {
  const note = notes.get(node.identifier)
  if (!note) return [{type: 'text', value: `[^${node.label ?? node.identifier}]`}]
  const {name, mark} = note
  const properties = {
    dataType: 'noteref',
    id: anchor(owner, `call-${name}${repeat(count(`call-${name}`))}`),
    href: `#${anchor(owner, `fn-${name}`)}`,
    ...noteKind(note),
    ...(note.isByPage && {dataReference: 'note'})
  }
  const children: ElementContent[] = [{type: 'text', value: mark}]
  const call: Element = {type: 'element', tagName: 'a', properties, children}
  if (node.position) call.position = node.position
  if (before(node, parent)?.type !== 'footnoteReference') return [call]
  // A narrow space, or the calls 1 and 2 would read as 12.
  return [{type: 'text', value: '\u202F'}, call]
}

/** `b` for the second call of a note, and so on; from the 27th on the plain number. */
function repeat(calls: number): string {
  if (calls === 1) return ''
  return calls <= 26 ? String.fromCharCode(96 + calls) : `-${calls}`
}

function before(node: Nodes, parent: Parents | undefined): Nodes | undefined {
  const siblings: readonly Nodes[] = parent?.children ?? []
  return siblings[siblings.indexOf(node) - 1]
}
