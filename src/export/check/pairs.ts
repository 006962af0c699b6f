import {arrayOf, dictOf, type PdfFile} from '../file/open.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'

/** All pairs of a name or number tree (ISO 32000-1, 7.9.6 and 7.9.7). */
export function pairsOf(file: PdfFile, root: Dict): [Value, Value][] {
  const pairs: [Value, Value][] = []
  const seen = new Set<number>()
  const waiting: Dict[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const leaves = arrayOf(file, node.get('Names') ?? node.get('Nums'))
    for (let at = 0; at + 1 < leaves.length; at += 2) {
      pairs.push([leaves[at] ?? null, leaves[at + 1] ?? null])
    }
    for (const kid of arrayOf(file, node.get('Kids'))) {
      if (!isRef(kid) || seen.has(kid.ref)) continue
      seen.add(kid.ref)
      waiting.push(dictOf(file, kid))
    }
  }
  return pairs
}
