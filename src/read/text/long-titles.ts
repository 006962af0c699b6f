import {words} from './lines.ts'
import type {Piece} from './pieces.ts'

/**
 * A title too long for one line, or nearly so: `Political Consequences Of The Social Condition Of The Anglo-Americans`.
 * Nearly each of its words has a capital, the small ones too, as no sentence has.
 */
export function isLongTitle({kind, lines, pinned}: Piece): boolean {
  if (pinned || (kind !== 'paragraph' && kind !== 'verse') || lines.length > 3) return false
  const texts = lines.map(words)
  const isFull = texts.slice(0, -1).every(line => line.length >= 45)
  const text = texts.join(' ')
  if (!isFull || text.length < 40 || text.length > 220) return false
  if (/[.,;:!?…"”’)\]—-]$/u.test(text) || !/^\p{Lu}\p{Ll}/u.test(text)) return false
  const all = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const capital = all.filter(word => /^\p{Lu}\P{Lu}*/u.test(word)).length
  return all.length >= 5 && capital >= 0.85 * all.length && / (?:A|And|Of|In|The|To) /u.test(text)
}
