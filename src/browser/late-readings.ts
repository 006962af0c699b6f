import type {Chunker} from 'pagedjs'

/*
 * What a laid page is asked while much is being written makes Chromium lay it out once more for it. What can wait is asked
 * when the next page has been made, which takes a layout anyway.
 */

const waiting = new WeakMap<Chunker, (() => void)[]>()

/** Before a section: of one that was left half laid nothing is asked any more. */
export function beginReading(chunker: Chunker): void {
  waiting.set(chunker, [])
}

export function readLater(chunker: Chunker, read: () => void): void {
  waiting.get(chunker)?.push(read)
}

/** Read what waits, in order. */
export function catchUp(chunker: Chunker): void {
  for (const read of waiting.get(chunker)?.splice(0) ?? []) read()
}
