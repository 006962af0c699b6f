import {landing} from './landing.ts'
import type {Lane, Reader} from './reader.ts'

/**
 * The bracket that closes what an opening one before `start` has begun. All pairs on the way are found in one go and kept,
 * as most opening brackets turn out to be text, and those in them are asked for next.
 */
export function bracketOf(reader: Reader, lane: Lane, start: number): number | undefined {
  lane.brackets ??= new Int32Array(reader.text.length + 1)
  const known = lane.brackets[start] ?? 0
  if (known === 0) findBrackets(reader, lane, lane.brackets, start)
  const found = lane.brackets[start] ?? -1
  return found > 0 ? found - 1 : undefined
}

function findBrackets(reader: Reader, lane: Lane, brackets: Int32Array, start: number): void {
  const {text} = reader
  const open = [start]
  let index = start
  let isAfterNode = false
  while (open.length > 0) {
    const place = landing(reader, lane, index)
    if (place >= text.length) break
    if (text[place] === ']') {
      brackets[open.pop() ?? 0] = place + 1
      if (open.length === 0) return
    }
    const step = reader.stepAt(reader, lane, place, isAfterNode && place === index)
    index = step.end
    isAfterNode = step.type !== 'text'
    if (!opens(text, place) || isImage(text, place, isAfterNode)) continue
    const known = brackets[index] ?? 0
    if (known < 0) break
    if (known === 0) {
      open.push(index)
      continue
    }
    const closing = reader.stepAt(reader, lane, known - 1, false)
    index = closing.end
    isAfterNode = closing.type !== 'text'
  }
  for (const opened of open) brackets[opened] = -1
}

function opens(text: string, index: number): boolean {
  return text[index] === '[' || text.startsWith('![', index)
}

function isImage(text: string, index: number, isNode: boolean): boolean {
  return text[index] === '!' && isNode
}
