import {arrayOf, dictOf, resolved} from '../file/open.ts'
import {isRef, type Value} from '../pdf/objects.ts'
import type {UsedContents} from './contents.ts'
import {addFlaw} from './flaws.ts'
import {pairsOf} from './pairs.ts'
import type {Subject} from './subject.ts'
import {placeOf, type Tag, type Tree} from './tree.ts'

/** The way from content to its tag and back (ISO 32000-1, 14.7.4.4): each piece of content in one tag, each on its page. */
export function checkParentTree(subject: Subject, contents: UsedContents): void {
  const {tree, file} = subject
  if (!tree) return
  const parents = new Map(
    pairsOf(file, dictOf(file, tree.root.get('ParentTree'))).map(([key, value]) => [
      Number(key),
      value
    ])
  )
  checkContents(subject, tree, contents, parents)
  checkObjects(subject, tree, parents)
}

type Parents = ReadonlyMap<number, Value>

function checkContents(
  {file, flaws, pages, pageNumbers}: Subject,
  tree: Tree,
  contents: UsedContents,
  parents: Parents
): void {
  const owned = new Set<string>()
  for (const tag of tree.tags) {
    for (const {stream, id} of tag.contents) {
      const name = `${stream} ${id}`
      if (owned.has(name)) addFlaw(flaws, 'content-is-used-once', placeOf(tag))
      owned.add(name)
      if (!contents.get(stream)?.ids.has(id)) addFlaw(flaws, 'tagged-content-exists', placeOf(tag))
      const key = contents.get(stream)?.key
      const row = key === undefined ? [] : arrayOf(file, parents.get(key))
      if (!isTag(row[id], tag)) addFlaw(flaws, 'parent-tree-agrees', placeOf(tag))
    }
  }
  for (const [stream, {ids}] of contents) {
    const page = pages[pageNumbers.get(stream) ?? -1]?.name
    for (const id of ids)
      if (!owned.has(`${stream} ${id}`)) addFlaw(flaws, 'content-is-tagged', page)
  }
}

function checkObjects({file, flaws}: Subject, tree: Tree, parents: Parents): void {
  const seen = new Set<number>()
  for (const tag of tree.tags) {
    for (const object of tag.objects) {
      const key = resolved(file, dictOf(file, {ref: object}).get('StructParent'))
      const parent = typeof key === 'number' ? parents.get(key) : undefined
      if (!isTag(parent, tag)) addFlaw(flaws, 'parent-tree-agrees', placeOf(tag))
      if (seen.has(object)) addFlaw(flaws, 'content-is-used-once', placeOf(tag))
      seen.add(object)
    }
  }
}

function isTag(value: Value | undefined, {number}: Tag): boolean {
  return isRef(value) && value.ref === number
}
