import type {VFile} from 'vfile'
import {lettersAreKnown, lettersAreReadOnce} from '../book/messages/text.ts'
import {report} from '../book/messages.ts'
import {pointsOf} from './points.ts'

/** Report letters that an earlier reading of the file has spoilt: `â€™` for `’`, and `�` for what nobody knows. */
export function reportMojibake(text: string, file: VFile): void {
  const twice = Array.from(text.matchAll(readTwice))
  const [first] = twice
  const meant = first && meantBy(first[0])
  if (first && meant) {
    const place = pointsOf(text).range(first.index, first.index + first[0].length)
    report(file, lettersAreReadOnce(first[0], meant, twice.length), place)
  }
  const lost = Array.from(text.matchAll(/\uFFFD+/g))
  const [unknown] = lost
  if (unknown) report(file, lettersAreKnown(lost.length), pointsOf(text).at(unknown.index))
}

/** UTF-8 read as Windows-1252: a lead byte, then bytes that no word has behind it. */
const readTwice =
  /[ÂÃ][\u0080-\u00BF€‚ƒ„†‡ˆ‰‹Œ‘’“”•–—˜™š›œžŸ]|â(?:€[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|„¢|‚¬)|ï¿½|ï»¿/g

function meantBy(spoilt: string): string | undefined {
  const bytes = Array.from(spoilt, letter => byteOf.get(letter) ?? letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

const high = Array.from({length: 32}, (_, index) => 0x80 + index)
const byteOf = new Map(
  high.map(byte => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte])
)
