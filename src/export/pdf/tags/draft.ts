import {KEYS, reserveOwn, writeOwn} from '../draft.ts'
import {dict, isRef, type Value} from '../objects.ts'
import type {OpenSection} from '../prepare.ts'
import type {ParentNode} from '../quire.ts'
import {copyTree} from './copied-tree.ts'
import {sectionTree} from './section-tree.ts'
import {writeTree} from './write-tree.ts'

/** Write the structure elements of a section (ISO 32000-1, 14.7); returns those on top. Call when its pages stand. */
export function draftTags(section: OpenSection): number[] {
  if (!section.source.root.has('StructTreeRoot')) return []
  const tag = sectionTree(section)
  if (tag) return [writeTree(section, tag).ref]
  return copyTree(section).flatMap(top => (isRef(top) ? top.ref : []))
}

/** Write the section's part of the parent tree: leaves of a number tree (ISO 32000-1, 7.9.7). */
export function draftParents({draft, parents}: OpenSection): ParentNode[] {
  const pairs = [...parents].sort(([a], [b]) => a - b)
  const nodes: ParentNode[] = []
  for (let at = 0; at < pairs.length; at += FAN) {
    const kids = pairs.slice(at, at + FAN)
    const [first, last] = [kids[0]?.[0] ?? 0, kids.at(-1)?.[0] ?? 0]
    const number = reserveOwn(draft)
    writeOwn(draft, number, leaf(kids, first, last))
    nodes.push({number, first, last})
  }
  return nodes
}

function leaf(pairs: readonly (readonly [number, Value])[], first: number, last: number): Value {
  const limits = [keyOf(first), keyOf(last)]
  return dict({Limits: limits, Nums: pairs.flatMap(([key, value]) => [keyOf(key), value])})
}

function keyOf(key: number): Value {
  return {key: KEYS + key}
}

const FAN = 32
