import type {VFile} from 'vfile'
import {type Finding, report} from '../../book/messages.ts'
import {isBlank, type Line, placeOf, rewrite} from './lines.ts'

/** Blank some lines with one message for them; nothing is left out in silence. */
export function leaveOut(
  lines: readonly Line[],
  file: VFile,
  word: (text: string) => Finding
): void {
  const written = lines.filter(line => !isBlank(line))
  if (written.length === 0) return
  const text = written
    .slice(0, 8)
    .map(line => line.text.trim().slice(0, 80))
    .join(' ')
  report(file, word(text), placeOf(written))
  for (const line of written) rewrite(line, '')
}
