import type {LaidLine} from '../../book/lines.ts'
import {runsOf} from '../pdf/content/index.ts'
import {readPieces} from '../pdf/content/read-pieces.ts'
import {isRef} from '../pdf/objects.ts'
import {openPrinted, type PrintedPage} from '../pdf/printed.ts'
import {asArray, decoded} from '../pdf/source.ts'
import {fontsOf} from './fonts.ts'
import {joinLines} from './join.ts'

/**
 * The lines of a section's printed pages, in the order of the text. Read from the print itself: nothing has to be measured
 * in the browser.
 */
export function linesOf(body: Uint8Array): LaidLine[] {
  const {source, pages} = openPrinted(body)
  const fonts = fontsOf(source)
  return pages.flatMap((page, number) => {
    return joinLines(runsOf(readPieces(contentOf(page), fonts.of(page))), number)
  })
}

function contentOf({source, entries}: PrintedPage): Uint8Array {
  const streams = asArray(source, entries.get('Contents')).flatMap(content =>
    isRef(content) ? (decoded(source, content) ?? []) : []
  )
  return Buffer.concat(streams)
}
