import {type Edit, replacements} from './edits.ts'

/** Three dots become an ellipsis, four a full stop and one; spaced dots stay on one line; longer rows are leaders. */
export function* ellipses(text: string): Generator<Edit> {
  yield* replacements(text, dots, ([found]) => {
    if (found.includes(' ')) return found.replaceAll(' ', '\u00A0')
    return found.length === 3 ? '…' : '.…'
  })
}

const dots = /(?<!\.)\.{3,4}(?!\.)|(?<=\S)(?<![.…][ \u00A0]?) ?\. \. \.(?: \.)?(?![ \u00A0]?[.…])/gu

/**
 * Typed hyphens become dashes, as plain texts mean them: `--` between digits an en dash, else an em dash, `---` an em
 * dash, `----` two (a name left out), a lone hyphen between spaces an en dash. The spaces round them stay as typed.
 * An option of a command (` --force`) and rows that are rules are left.
 */
export function* dashes(text: string): Generator<Edit> {
  yield* replacements(text, hyphens, ({0: found, index}) => {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + found.length)
    if (found.length === 1) return '–'
    if (found.length === 2 && /\d/u.test(before) && /\d/u.test(after)) return '–'
    if (found.length === 2 && /\s/u.test(before) && /\p{Ll}/u.test(after)) return found
    return found.length === 4 ? '——' : '—'
  })
}

const hyphens = /(?<!-)-{2,4}(?!-)|(?<=[^\s\d–—-] )-(?= [^\s\d–—-])/gu
