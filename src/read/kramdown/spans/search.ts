import {isMarked, markPlace} from './bits.ts'
import {landing} from './landing.ts'
import type {Lane, Reader} from './reader.ts'

/**
 * The place where a mark closes what has begun at `start`, in the lane inside of it; undefined where it stays open.
 * A mark that may not close at once (`mayBeEmpty`) has something before it.
 */
export function closing(
  reader: Reader,
  lane: Lane,
  start: number,
  mark: string,
  isClosing: (index: number) => boolean,
  mayBeEmpty: boolean
): number | undefined {
  const way: number[] = []
  let index = start
  let isAfterNode = false
  for (;;) {
    const place = landing(reader, lane, index)
    const closes = place < reader.text.length && isClosing(place)
    if (closes && (mayBeEmpty || place > start)) return place
    if (place >= reader.text.length || isMarked(lane, mark, place)) {
      // All that lies on a way to the end leads there.
      for (const passed of way) markPlace(reader, lane, mark, passed)
      return undefined
    }
    if (!closes && reader.text[place] !== '{') way.push(place)
    const step = reader.stepAt(reader, lane, place, isAfterNode && place === index)
    index = step.end
    isAfterNode = step.type !== 'text'
  }
}
