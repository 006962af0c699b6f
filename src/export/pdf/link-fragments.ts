import {type Dict, isRef, type Value} from './objects.ts'
import {asDict, type Source, treePairs} from './source.ts'

/** What the links stand in. */
interface Printed {
  readonly source: Source
}

/** A link annotation as printed, or several that became one. */
export interface Link {
  readonly entries: Dict
  /** Object numbers in the source. */
  readonly numbers: readonly number[]
  /** Of the book; absent for a link to the web. */
  readonly anchor?: string
}

/**
 * Join the annotations of one link that stand on one line: Chromium writes one for each box that a link is made of, and
 * who hears the page would hear the link as often.
 */
export function joinFragments(section: Printed, links: readonly Link[]): Link[] {
  const joined: Link[] = []
  for (const link of links) {
    const last = joined.at(-1)
    const rect = last && unionOnLine(last, link)
    if (!last || !rect || !haveOneOwner(section, last, link)) joined.push(link)
    else
      joined[joined.length - 1] = {
        ...last,
        entries: new Map([...last.entries, ['Rect', [...rect]]]),
        numbers: [...last.numbers, ...link.numbers]
      }
  }
  return joined
}

type Rect = readonly [left: number, bottom: number, right: number, top: number]

/** The box around both, where they stand side by side and lead to one place. */
function unionOnLine(one: Link, other: Link): Rect | undefined {
  if (one.anchor !== other.anchor) return
  const [a, b] = [rectOf(one), rectOf(other)]
  if (!a || !b) return
  const height = Math.min(a[3] - a[1], b[3] - b[1])
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const gap = Math.max(a[0], b[0]) - Math.min(a[2], b[2])
  if (overlap < height / 2 || gap > 2 * height) return
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

function rectOf({entries}: Link): Rect | undefined {
  const rect = entries.get('Rect')
  if (!Array.isArray(rect) || rect.length !== 4 || !rect.every(isNumber)) return
  const [x = 0, y = 0, right = 0, top = 0] = rect
  return [Math.min(x, right), Math.min(y, top), Math.max(x, right), Math.max(y, top)]
}

function isNumber(value: Value): value is number {
  return typeof value === 'number'
}

/** Whether the tag tree has both below one element. */
function haveOneOwner(section: Printed, one: Link, other: Link): boolean {
  const owners = ownersIn(section)
  const [a, b] = [one, other].map(({entries}) => owners.get(entries.get('StructParent') ?? null))
  return a !== undefined && a === b
}

const known = new WeakMap<Printed, Map<Value, number>>()

/** By the key of an annotation: the number of its structure element (ISO 32000-1, 14.7.4.4). */
function ownersIn(section: Printed): Map<Value, number> {
  const before = known.get(section)
  if (before) return before
  const {source} = section
  const tree = asDict(source, source.root.get('StructTreeRoot')).get('ParentTree')
  const owners = new Map<Value, number>()
  for (const [key, value] of treePairs(source, tree)) {
    if (isRef(value)) owners.set(key, value.ref)
  }
  known.set(section, owners)
  return owners
}
