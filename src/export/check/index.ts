import {checkAnnotations} from './annotations.ts'
import {checkCatalog} from './catalog.ts'
import {checkContents} from './contents.ts'
import {type Flaw, listFlaws} from './flaws.ts'
import {checkFonts} from './fonts.ts'
import {checkNesting} from './nesting.ts'
import {checkObjects} from './objects.ts'
import {checkOutline} from './outline.ts'
import {checkParentTree} from './parent-tree.ts'
import {checkPress, isForPress} from './press/index.ts'
import {openSubject, type Subject} from './subject.ts'
import {checkTables} from './tables.ts'
import {checkTags} from './tags.ts'

export type {Flaw} from './flaws.ts'

/** What a finished PDF is, and what it does wrong. */
export interface PdfCheck {
  readonly facts: PdfFacts
  readonly flaws: readonly Flaw[]
}

export interface PdfFacts {
  readonly pages: number
  readonly title?: string
  /** `PDF/UA-1`, `PDF/A-3A`: what it claims. */
  readonly claims: readonly string[]
  /** It is made for a press: nobody reads it aloud. */
  readonly isForPress?: boolean
  readonly tags: number
  readonly links: number
  readonly fonts: readonly string[]
}

/**
 * The bytes of any PDF in, what it breaks of the rules for finished PDFs out: conditions of PDF/UA and PDF/A that a program
 * can judge, of PDF/X-4 for a file that is made for a press. Throws where it cannot be read at all.
 */
export function checkPdf(data: Uint8Array): PdfCheck {
  const subject = openSubject(data)
  if (isForPress(subject)) {
    const fonts = checkPress(subject)
    return {
      facts: {...factsOf(subject, 0, fonts), isForPress: true},
      flaws: listFlaws(subject.flaws)
    }
  }
  checkCatalog(subject)
  checkObjects(subject)
  checkTags(subject)
  checkNesting(subject)
  checkTables(subject)
  const used = checkContents(subject)
  checkParentTree(subject, used.contents)
  const links = checkAnnotations(subject)
  checkOutline(subject)
  const fonts = checkFonts(subject, used.fonts)
  return {facts: factsOf(subject, links, fonts), flaws: listFlaws(subject.flaws)}
}

function factsOf(
  {pages, tree, metadata}: Subject,
  links: number,
  fonts: readonly string[]
): PdfFacts {
  const {title, universal, archival, press} = metadata
  return {
    pages: pages.length,
    ...(title && {title}),
    claims: [
      ...(universal ? [`PDF/UA-${universal}`] : []),
      ...(archival ? [`PDF/A-${archival}`] : []),
      ...(press ? [press] : [])
    ],
    tags: tree?.tags.length ?? 0,
    links,
    fonts
  }
}
