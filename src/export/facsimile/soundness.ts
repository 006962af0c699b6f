import {noFlaws} from '../check/flaws.ts'
import {checkFonts} from '../check/fonts.ts'
import type {Rule} from '../check/rules.ts'
import type {UsedFont} from '../check/used-fonts.ts'
import type {PdfFile} from '../file/open.ts'
import type {PageFacts} from './inspect.ts'

/** What keeps a book with these pages from PDF/UA and PDF/A, in words: fonts and colours are as their file has them. */
export function soundnessOf(
  file: PdfFile,
  pages: readonly (PageFacts & {readonly number: number})[]
): string[] {
  const faults: string[] = []
  for (const [rule, words] of told) {
    const found = pages.flatMap(({number, fonts, hidden}) => {
      // Letters that nobody sees need no shapes.
      const others = rule === 'fonts-have-unicode' ? hidden : []
      return namesIn(file, new Map([...fonts, ...others]), rule).map(name => ({name, number}))
    })
    const [first] = found
    if (first) faults.push(`${words} (${first.name}, ${listed(found.map(({number}) => number))})`)
  }
  return faults
}

const told: readonly (readonly [Rule, string])[] = [
  ['fonts-are-embedded', 'a font that is not in the file'],
  ['fonts-have-unicode', 'a font that does not say what its letters are'],
  ['fonts-have-glyphs', 'letters that their font has no shape for'],
  ['widths-agree', 'a font whose widths are not those of its letters']
]

function namesIn(file: PdfFile, fonts: ReadonlyMap<number, UsedFont>, rule: Rule): string[] {
  const flaws = noFlaws()
  checkFonts({file, flaws}, fonts)
  return (flaws.found.get(rule)?.places ?? []).map(name => name.replace(/^[A-Z]{6}\+/, ''))
}

function listed(numbers: readonly number[]): string {
  const pages = [...new Set(numbers)]
  const shown = pages.slice(0, 6).join(', ')
  if (pages.length === 1) return `p. ${shown}`
  return pages.length > 6 ? `pp. ${shown} …` : `pp. ${shown}`
}
