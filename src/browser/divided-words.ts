import {setCleaned} from './cleaned-texts.ts'
import type {Divided} from './faulty-blocks.ts'
import {textBoxes} from './text-boxes.ts'

const softHyphen = '\u00AD'
/** A word from before its first soft hyphen to its end. */
const hyphenated = /[^\s\u00AD]*\u00AD\S*/gu

/** Of the soft hyphens of a text those stay that a line ends with. */
export function divided(node: Text): Divided {
  const tops: number[] = []
  let data = ''
  let end = 0
  for (const word of dividedWords(node)) {
    const {start, letters} = word
    data += withoutHyphens(node.data.slice(end, start)) + keepHyphens(node, word, tops)
    end = start + letters.length
  }
  setCleaned(node, data + withoutHyphens(node.data.slice(end)))
  return {node, tops}
}

function withoutHyphens(text: string): string {
  return text.replaceAll(softHyphen, '')
}

function keepHyphens(node: Text, {start, letters, first, last}: DividedWord, tops: number[]) {
  let line: number | undefined = first
  return letters.replace(/\u00AD/gu, (hyphen, at: number) => {
    // No line ends behind this.
    if (line === last) return ''
    // Chromium counts the hyphen to the letter behind it: that letter itself is in its last box.
    const behind = textBoxes(node, start + at + 1, start + at + 2).at(-1)?.top
    if (behind === line) return ''
    const before = textBoxes(node, start + at - 1, start + at).at(-1)?.top
    line = behind
    if (before === behind) return ''
    tops.push(before ?? 0)
    return hyphen
  })
}

/** A word that begins on another line than it ends on, with the tops of both. */
interface DividedWord {
  readonly start: number
  readonly letters: string
  readonly first: number
  readonly last: number
}

/**
 * The words with soft hyphens that stand on more lines than one. To ask of each word where it stands takes a third of the time
 * of all that is asked of a page: so only those near the ends of lines are looked at.
 */
function dividedWords(text: Text): DividedWord[] {
  const lines = linesOf(text)
  const ends = lines && endsWithHyphens(lines)
  if (ends?.length === 0) return []
  const words = [...text.data.matchAll(hyphenated)].map(({0: letters, index}) => {
    return {start: index, letters}
  })
  if (!ends) return words.flatMap(word => placed(text, word) ?? []).filter(isDivided)
  const found = ends.flatMap(end => wordOver(text, words, end) ?? [])
  return found.filter(({start}, index) => start !== found[index - 1]?.start)
}

interface TextLine {
  readonly top: number
  width: number
  boxes: number
}

/** The lines of a text from top to bottom; undefined where they do not stand so. */
function linesOf(text: Text): TextLine[] | undefined {
  const lines: TextLine[] = []
  for (const {top, width, height} of textBoxes(text, 0, text.length)) {
    const last = lines.at(-1)
    if (last && Math.abs(top - last.top) <= height / 2) {
      last.width += width
      last.boxes++
      continue
    }
    if (last && top < last.top) return undefined
    lines.push({top, width, boxes: 1})
  }
  return lines
}

/** An end of a line: about where it is, as a share of the text, and a little above the top of the next line. */
interface LineEnd {
  readonly share: number
  readonly next: number
}

/** Those that may be inside a word: a hyphen that Chromium sets at a line's end has a box of its own. */
function endsWithHyphens(lines: readonly TextLine[]): LineEnd[] {
  const total = lines.reduce((sum, {width}) => sum + width, 0)
  let before = 0
  return lines.flatMap(({width, boxes}, index) => {
    before += width
    const next = lines[index + 1]?.top
    return boxes > 1 && next !== undefined ? {share: before / total, next: next - rounding} : []
  })
}

/** In pixels. */
const rounding = 0.5

type Word = Pick<DividedWord, 'start' | 'letters'>

/** The word that goes on over the end of a line: looked for from where it should be, word by word. */
function wordOver(
  text: Text,
  words: readonly Word[],
  {share, next}: LineEnd
): DividedWord | undefined {
  const place = share * text.length
  const behind = words.findIndex(({start}) => start > place)
  let index = Math.max(0, (behind < 0 ? words.length : behind) - 1)
  for (let step = 0; ; index += step) {
    const word = words[index]
    if (!word) return undefined
    const found = placed(text, word)
    if (found && found.first < next && found.last >= next) return found
    const towards = found ? (found.first < next ? 1 : -1) : step || 1
    if (towards === -step) return undefined
    step = towards
  }
}

function placed(text: Text, word: Word): DividedWord | undefined {
  const boxes = textBoxes(text, word.start, word.start + word.letters.length)
  const [first, last] = [boxes[0]?.top, boxes.at(-1)?.top]
  return first === undefined || last === undefined ? undefined : {...word, first, last}
}

function isDivided({first, last}: DividedWord): boolean {
  return first !== last
}
