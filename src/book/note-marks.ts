import type {NoteMarks} from './note-series.ts'
import {roman} from './pages.ts'

/** What is printed for the number of a note: `3`, `c`, `‡`, `iii`. */
export function noteMark(number: number, marks: NoteMarks): string {
  switch (marks) {
    case 'letters':
      return letters(number)
    case 'symbols':
      return symbol(number)
    case 'roman':
      return roman(number)
    default:
      return String(number)
  }
}

/** `a` to `z`, `aa`, `ab` and so on. */
export function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

/** The printer’s row, then each doubled, and so on. */
function symbol(number: number): string {
  const one = symbols[(number - 1) % symbols.length] ?? '*'
  return one.repeat(Math.ceil(number / symbols.length))
}

const symbols = ['*', '†', '‡', '§', '‖', '¶']
