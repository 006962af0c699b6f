/**
 * What keeps references from changing for ever where what they print moves the place that they tell of. It goes from round
 * to round of pagination: each reference says what it prints, and one that is held prints the plain page, in a constant room.
 */
export interface Holding {
  /** Of a reference that is held, by its id: the characters that it takes at least. */
  readonly widthOf: (id: string) => number | undefined
  readonly say: (id: string, words: string) => void
}
