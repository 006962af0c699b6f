import type {BoundSection} from './binding.ts'
import {mapRefs, type Value} from './objects.ts'
import type {Quire} from './quire.ts'

/** A section with its place in the volume. */
export interface PlacedSection extends BoundSection {
  readonly quire: Quire
  /** Its own numbers come behind this one. */
  readonly base: number
  /** Its keys in the parent tree count from this one. */
  readonly keyBase: number
  /** Numbers of what it shares: `shared[1]` is that of -1. */
  readonly shared: Int32Array
}

/** A value of a section as the volume has it. */
export function inVolume({base, shared}: PlacedSection, value: Value): Value {
  return mapRefs(value, number => (number > 0 ? base + number : (shared[-number] ?? 0)))
}
