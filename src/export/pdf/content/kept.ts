import {deflateSync} from 'node:zlib'
import {type Asked, answersAgain, recorded} from './asked.ts'
import {type CleanOptions, cleanPage} from './index.ts'
import type {PageFonts} from './pieces.ts'
import type {Words} from './words.ts'

/** What a page's content became, compressed, and what that rests on. */
export interface KeptPage {
  readonly data: Uint8Array
  /** Ids of marked contents that are artifacts now. */
  readonly dropped: readonly number[]
  readonly asked: readonly Asked[]
  /** How far the words of the section were read. */
  readonly reached: number
}

/** By the number of the page in its printed section. */
export interface KeptContents {
  readonly pages: Map<number, KeptPage>
  /** Whether something was made that is not kept yet. */
  isNew: boolean
}

/** What is known of the section that a page is of. */
interface Kept extends CleanOptions {
  readonly words: Words
  readonly kept?: KeptContents | undefined
}

/** A page's content, cleaned and compressed: as it was made before, where the volume's fonts give the same answers. */
export function keptContent(
  read: () => Uint8Array,
  number: number,
  fonts: PageFonts,
  {words, kept, ...options}: Kept
): Pick<KeptPage, 'data' | 'dropped'> {
  const known = kept?.pages.get(number)
  if (known && answersAgain(known.asked, fonts)) {
    words.goOn(known.reached)
    return known
  }
  const asked: Asked[] = []
  const told = kept ? recorded(fonts, asked) : fonts
  const {content, dropped} = cleanPage(read(), told, words, options)
  const data = deflateSync(content, {level: LEVEL})
  if (kept) {
    kept.pages.set(number, {data, dropped, asked, reached: words.reached()})
    kept.isNew = true
  }
  return {data, dropped}
}

/** A higher level takes twice as long for a hundredth of the size. */
const LEVEL = 6
