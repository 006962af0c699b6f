import {known} from '../book/words.ts'
import type {Assembly} from './assembly.ts'

/** Sort by the alphabet of the book's language (ICU), signs at the beginning left aside. */
export function alphabet<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  {manifest}: Pick<Assembly, 'manifest'>
): T[] {
  const {compare} = new Intl.Collator(known(manifest.language), {numeric: true})
  const keyed = items.map(item => ({item, key: bare(keyOf(item))}))
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({item}) => item)
}

function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+/u, '') || words
}
