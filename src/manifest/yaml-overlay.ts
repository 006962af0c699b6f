import {type Document, isMap, isScalar, type Node, type Pair, type YAMLMap} from 'yaml'

/**
 * Lay a map over the document, key by key: maps in maps, all else in the place of what was there, lists too. What is laid
 * over keeps its own place in the file, for messages.
 */
export function layOver(over: Node | undefined, document: Document): void {
  if (isMap(over) && isMap(document.contents)) layMap(over, document.contents as YAMLMap)
}

/** Give the keys of a map that have no value an empty map: `student:` alone is a variant too. */
export function fillEmpty(map: Node | undefined): void {
  if (!isMap(map)) return
  for (const pair of map.items) {
    if (pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)) continue
    pair.value = new (map.constructor as typeof YAMLMap)()
  }
}

function layMap(over: YAMLMap, base: YAMLMap): void {
  for (const pair of over.items) {
    const name = nameOf(pair)
    const rival = rivals.get(name)
    if (rival) base.delete(rival)
    const at = base.items.findIndex(other => nameOf(other) === name)
    const before = base.items[at]?.value
    if (isMap(pair.value) && isMap(before)) layMap(pair.value, before)
    else if (at < 0) base.items.push(pair)
    else base.items[at] = pair
  }
}

/** Of two keys that say the same, the one laid over counts. */
const rivals: ReadonlyMap<string, string> = new Map([
  ['editor', 'editors'],
  ['editors', 'editor']
])

function nameOf({key}: Pair): string {
  return String(isScalar(key) ? key.value : key)
}
