import type {Block} from './blocks.ts'
import type {NoteBody} from './note-bodies.ts'
import type {NoteCall} from './note-calls.ts'

/**
 * Calls of which only the figure is left, glued to a word or its stop (`policy.1 Much`): where notes are listed under a
 * heading, nothing else calls them, and the figures rise through the text as the notes do.
 */
export function digitCalls(
  blocks: readonly Block[],
  bodies: readonly NoteBody[],
  others: readonly NoteCall[]
): NoteCall[] {
  const listed = bodies.filter(body => body.sure && body.style === 'list')
  if (listed.length === 0 || others.some(call => !call.spare)) return []
  const labels = new Set(listed.map(body => body.label))
  const own = new Set(bodies.flatMap(body => body.lines))
  const calls: NoteCall[] = []
  let last = 0
  for (const line of blocks.flatMap(block => block.lines)) {
    if (own.has(line)) continue
    for (const {0: mark, index} of line.text.matchAll(glued)) {
      if (!labels.has(mark) || !(Number(mark) === last + 1 || mark === '1')) continue
      last = Number(mark)
      const offset = line.start + index
      const point = {line: line.number, column: index + 1, offset}
      calls.push({label: mark, mark, point, offset, length: mark.length, sure: false, spare: false})
    }
  }
  return calls.length * 2 >= listed.length ? calls : []
}

const glued = /(?<=\p{Ll}\p{Ll}[.,;:!?]?["'”’)]?)\d{1,3}(?=[\s.,;:!?)"'”’—-]|$)/gu
