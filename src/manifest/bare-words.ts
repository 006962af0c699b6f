import {type Document, isPair, isScalar, type Scalar, visit} from 'yaml'

/**
 * Words in braces that are no `key: value`. YAML takes them for keys without a value, and with a comma in a sentence,
 * `{definition: A leaf, folded}`, the rest of it would be lost.
 */
export function bareWords(document: Document): Scalar[] {
  const found: Scalar[] = []
  visit(document, {
    Map(_, map) {
      if (!map.flow) return
      for (const pair of map.items) {
        if (isPair(pair) && pair.value === null && isScalar(pair.key)) found.push(pair.key)
      }
    }
  })
  return found
}
