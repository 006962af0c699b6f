/** Places of two lists that have the same item, in the order of both: a longest common row. */
export function commonPairs(
  before: readonly string[],
  after: readonly string[]
): [before: number, after: number][] {
  let start = 0
  while (start < before.length && before[start] === after[start]) {
    if (start >= after.length) break
    start++
  }
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  const inner = pairsWithin(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end)
  )
  return [
    ...Array.from({length: start}, (_, at): [number, number] => [at, at]),
    ...inner.map(([one, other]): [number, number] => [one + start, other + start]),
    ...Array.from({length: end}, (_, at): [number, number] => [
      before.length - end + at,
      after.length - end + at
    ])
  ]
}

function pairsWithin(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length === 0 || after.length === 0) return []
  return before.length * after.length > mostCells
    ? pairsOfUnique(before, after)
    : longestRow(before, after)
}

/** Cells of the table that a longest row is found with: two lists of two thousand. */
const mostCells = 4_000_000

function longestRow(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const at = one * width + other
      lengths[at] =
        before[one] === after[other]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    const at = one * width + other
    if (before[one] === after[other]) pairs.push([one++, other++])
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) one++
    else other++
  }
  return pairs
}

/** Of lists that are too long: items that each has once, as far as they rise. */
function pairsOfUnique(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map<string, number>()
  for (const [at, item] of after.entries()) places.set(item, places.has(item) ? -1 : at)
  const counts = new Map<string, number>()
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) + 1)
  let last = -1
  return before.flatMap((item, one): [number, number][] => {
    const other = places.get(item) ?? -1
    if (counts.get(item) !== 1 || other <= last) return []
    last = other
    return [[one, other]]
  })
}
