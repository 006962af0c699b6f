import type {Pair} from './choose.ts'
import type {Passage, PassageBook} from './passages.ts'

/**
 * Find passages of different readings that share terms which few others have: by the cosine of their words, each weighed by
 * how rare it is (TF-IDF). Only terms of a dozen passages at most bring two together, so the work grows with the text.
 */
export function* sharedTerms(book: PassageBook): Generator<Pair> {
  const weights = weightsOf(book)
  const norms = book.passages.map(passage => normOf(passage, weights))
  const places = rarePlaces(book)
  for (const [later, passage] of book.passages.entries()) {
    const shared = new Map<number, number[]>()
    for (const number of new Set(passage.words)) {
      for (const earlier of places.get(number) ?? []) {
        if (earlier >= later) break
        if (book.passages[earlier]?.nth === passage.nth) continue
        const known = shared.get(earlier)
        if (known) known.push(number)
        else shared.set(earlier, [number])
      }
    }
    for (const [earlier, numbers] of shared) {
      if (numbers.length < leastTerms || countKeys(numbers, book) < 2) continue
      const product = numbers.reduce((sum, number) => sum + (weights[number] ?? 0) ** 2, 0)
      const cosine = product / Math.max(1, (norms[earlier] ?? 0) * (norms[later] ?? 0))
      const strength = (cosine / usualCosine) * (numbers.length / (leastTerms + 1))
      if (strength < 1) continue
      yield {earlier, later, terms: namesOf(numbers, book, weights), strength}
    }
  }
}

const leastTerms = 3
const usualCosine = 0.08
const mostPlaces = 12

/** Words of less than four letters say little, and so do those that any text has. */
function weightsOf({passages, vocabulary}: PassageBook): number[] {
  return vocabulary.map(({word, passages: count}) =>
    word.length < 4 || count === 0 ? 0 : Math.log2(passages.length / count)
  )
}

function normOf({words}: Passage, weights: readonly number[]): number {
  let sum = 0
  for (const number of new Set(words)) sum += (weights[number] ?? 0) ** 2
  return Math.sqrt(sum)
}

/** The passages of each rare term, rising. */
function rarePlaces({passages, vocabulary}: PassageBook): ReadonlyMap<number, readonly number[]> {
  const most = Math.min(mostPlaces, Math.max(3, passages.length / 40))
  const places = new Map<number, number[]>()
  for (const [index, {words}] of passages.entries()) {
    for (const number of new Set(words)) {
      const term = vocabulary[number]
      if (!term || term.readings < 2 || term.passages > most || !isTerm(term.word)) continue
      const known = places.get(number)
      if (known) known.push(index)
      else places.set(number, [index])
    }
  }
  return places
}

/** Names and long words say what a passage is about; a few others that are rare in this book may be in any text. */
function countKeys(numbers: readonly number[], {vocabulary}: PassageBook): number {
  return numbers.filter(number => {
    const {word, times, capitals} = vocabulary[number] ?? {word: '', times: 0, capitals: 0}
    return capitals > times * 0.8 || word.length > 9
  }).length
}

function isTerm(word: string): boolean {
  return word.length > 3 && /^\p{L}/u.test(word)
}

function namesOf(
  numbers: readonly number[],
  {vocabulary}: PassageBook,
  weights: readonly number[]
): string[] {
  return numbers
    .toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other)
    .map(number => vocabulary[number]?.word ?? '')
}
