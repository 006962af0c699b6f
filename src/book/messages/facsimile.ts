import type {Finding} from '../messages.ts'

/** A PDF that cannot be read at all; `reason` goes on from “it”. */
export function facsimileOpens(path: string, reason: string): Finding {
  return {
    rule: 'facsimile-opens',
    severity: 'error',
    reason: `Cannot take pages from ${path}: ${reason}`,
    note: /encrypted/.test(reason)
      ? 'save it without a password, if you may: `qpdf --decrypt in.pdf out.pdf`'
      : 'open it in a viewer and print it to a new PDF, or try `qpdf in.pdf out.pdf`, which repairs what it can'
  }
}

export function facsimileHasPage(path: string, number: number, count: number): Finding {
  const pages = count === 1 ? '1 page' : `${count} pages`
  return {
    rule: 'facsimile-has-page',
    severity: 'error',
    reason: `Unexpected page ${number} of ${path}, expected one of its ${pages}`,
    note: '`pages` counts the pages of the file from 1, as viewers do, not the numbers that are printed on them'
  }
}

export function facsimileRangeRises(path: string, from: number, to: number): Finding {
  return {
    rule: 'facsimile-has-page',
    severity: 'error',
    reason: `Unexpected pages ${from}-${to} of ${path}, expected the smaller number first`,
    note: `write \`${to}-${from}\``
  }
}

export function facsimilePageIsSound(path: string, number: number, reason: string): Finding {
  return {
    rule: 'facsimile-page-is-sound',
    severity: 'error',
    reason: `Cannot take page ${number} of ${path}: ${reason}`,
    note: 'look at that page in a viewer; `qpdf in.pdf out.pdf` repairs what it can, else it must be scanned again'
  }
}

export function facsimileCropLeavesPage(path: string, number: number): Finding {
  return {
    rule: 'facsimile-crop-leaves-page',
    severity: 'error',
    reason: `Cannot crop page ${number} of ${path} without anything left of it`,
    note: '`crop` is what goes at each edge of the page in its own size, as `12mm`'
  }
}

/** `faults` say what is wrong and where: `a font that is not in the file (Times, p. 3)`. */
export function facsimileKeepsStandard(path: string, faults: readonly string[]): Finding {
  return {
    rule: 'facsimile-keeps-standard',
    severity: 'warning',
    reason: `Cannot claim PDF/UA and PDF/A for the book with ${path}: it has ${faults.join('; ')}`,
    note: 'the book is made without the claim: embed its fonts (`ocrmypdf --force-ocr in.pdf out.pdf` makes pictures of its pages, with a text that can be read), or say `pdf: {standard: none}`'
  }
}

export function facsimileInksAreKnown(path: string, pages: string): Finding {
  return {
    rule: 'facsimile-inks-are-known',
    severity: 'info',
    reason: `Took the four inks on ${pages} of ${path} for those of the usual press: the file does not say whose they are`,
    note: '`press: {profile: GRACoL}` in the book says that they are of another'
  }
}

export function facsimileHasAlt(path: string, pages: string): Finding {
  return {
    rule: 'facsimile-has-alt',
    severity: 'warning',
    reason: `Cannot read out ${pages} of ${path} without words: a picture of a page has none`,
    note: 'let a program recognise its text (`ocrmypdf in.pdf out.pdf`), or say in `facsimile` what it shows: `alt: …`'
  }
}

export function facsimileAltFitsPages(path: string, texts: number, pages: number): Finding {
  return {
    rule: 'facsimile-alt-fits-pages',
    severity: 'warning',
    reason: `Unexpected ${texts} texts under \`alt\` for ${path}, expected ${pages}, one for each page`,
    note: 'write one text for all pages together, or as many as there are pages'
  }
}

export function facsimileNotesAreLeft(path: string, pages: string, count: number): Finding {
  return {
    rule: 'facsimile-notes-are-left',
    severity: 'warning',
    reason: `Left out ${count === 1 ? 'a comment, stamp or form field' : `${count} comments, stamps or form fields`} on ${pages} of ${path}: they lie over the page and are no part of it`,
    note: 'if they are to be printed, flatten the file first: print it to a new PDF'
  }
}

export function facsimileIsPdf(source: string): Finding {
  return {
    rule: 'facsimile-is-pdf',
    severity: 'warning',
    reason: `Unexpected \`pages\` or \`facsimile\` for ${source}, expected them for a PDF alone`,
    note: 'they are ignored: to select from a text, say `extract: {from: …, to: …}`'
  }
}
