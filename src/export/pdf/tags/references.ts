import type {Ref, Value} from '../objects.ts'
import type {Volume} from '../volume.ts'
import {write} from '../write.ts'
import type {Tree, Waiting} from './tree.ts'

/** Write an element, or keep it until what it refers to is known: in PDF 2.0 notes, their calls, and entries of contents. */
export function finishTag({writer}: Volume, tree: Tree, waiting: Waiting): void {
  const {own, entries, tag} = waiting
  const {note, leadsTo} = tag
  if (!tree.namespace || (note === undefined && leadsTo === undefined)) {
    write(writer, own.ref, entries)
    return
  }
  tree.waiting.push(waiting)
  if (note === undefined) return
  if (tag.type === 'FENote') tree.notes.set(note, own)
  else tree.calls.set(note, [...(tree.calls.get(note) ?? []), own])
}

/** Write those that were kept. */
export function finishTags({writer, anchorElements}: Volume, tree: Tree): void {
  for (const {own, entries, tag} of tree.waiting) {
    const {note = '', leadsTo = '', type} = tag
    const target = note === '' ? placeOf(leadsTo, anchorElements) : tree.notes.get(note)
    const refs: Value[] = type === 'FENote' ? (tree.calls.get(note) ?? []) : listed(target)
    write(writer, own.ref, refs.length > 0 ? new Map([...entries, ['Ref', refs]]) : entries)
  }
}

/** What has no element of its own (a turned table stands on a sheet apart) is in that of its section. */
function placeOf(anchor: string, elements: ReadonlyMap<string, Ref>): Ref | undefined {
  return elements.get(anchor) ?? elements.get(anchor.split('--')[0] ?? '')
}

function listed(ref: Ref | undefined): Ref[] {
  return ref ? [ref] : []
}
