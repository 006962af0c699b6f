import type {ReferenceTarget} from '../../book/targets.ts'
import type {Reference} from '../../book/tree.ts'
import {resolveTyped} from '../links/names.ts'
import type {Resolution, Standpoint} from '../links/resolve.ts'
import type {Targets} from '../targets.ts'

/**
 * Put anchor ids in place of the names in a reference. What they do not lead to comes back, and is in the reference no
 * more; `target` is empty where nothing is left.
 */
export function resolveReference(
  reference: Reference,
  from: Standpoint,
  targets: Targets
): Resolution[] {
  const faults: Resolution[] = []
  const find = (name: string): string | undefined => {
    const found = resolveTyped(name, from, targets)
    if (found.kind === 'place') return found.id
    faults.push(known(found, name))
    return undefined
  }
  const typed = reference.targets ?? [{id: reference.target}]
  const places = typed.flatMap(({id, to}): ReferenceTarget[] => {
    const start = find(id)
    const end = to === undefined ? undefined : find(to)
    return start === undefined ? [] : [{id: start, ...(end !== undefined && {to: end})}]
  })
  reference.target = places[0]?.id ?? ''
  if (places.length > 1 || places[0]?.to) reference.targets = places
  else delete reference.targets
  return faults
}

/** An address or a file that is not of the book is no place of it. */
function known(found: Resolution, name: string): Resolution {
  if (found.kind === 'unknown' || found.kind === 'several') return found
  return {
    kind: 'unknown',
    target: name,
    known: 'a reference leads to a place of the book: an id, `id#heading`, or `#heading`'
  }
}
