import {dictOf, type PdfFile, resolved} from '../file/open.ts'
import {isText, wordsOf} from '../pdf/objects.ts'

/** The title that a PDF gives itself; nothing where a program gave it one: `Scan_0012.tif`, `Microsoft Word - draft 3`. */
export function titleOf(file: PdfFile): string | undefined {
  const info = dictOf(file, file.trailer.get('Info'))
  const value = resolved(file, info.get('Title'))
  const words = isText(value) ? wordsOf(value).replace(/\s+/g, ' ').trim() : ''
  const isGiven = /\p{L}{2}/u.test(words) && !byPrograms.test(words) && !/[\0\uFFFD]/.test(words)
  return isGiven ? words : undefined
}

const byPrograms =
  /^(?:untitled|unbenannt|sans titre|microsoft |document\b|scan|img|image|page)|\.(?:pdf|docx?|tiff?|jpe?g|png|indd|tex|dvi|ps)$|^\S*[_\d]\S*$/i
