import type {Sidecar} from './sidecar.ts'

/** A page number as printed: `xiv`, `213`. */
export type Folio = string

/** Where an anchor stands. */
export interface PagePlace {
  /** Physical page, from 1; odd pages are rectos. */
  readonly page: number
  readonly folio: Folio
  /** Of a section: how many pages it takes. */
  readonly extent?: number
  /** The number that is printed beside its line or paragraph, where that depends on the layout. */
  readonly line?: number
  readonly paragraph?: number
}

/** By anchor id. */
export type PageMap = ReadonlyMap<string, PagePlace>

export type Side = 'recto' | 'verso'

/** A section as the press takes it. Equal documents give equal layouts: this is the key of the cache. */
export interface SectionDocument {
  readonly id: string
  /** `<section …>…</section>`, HTML. */
  readonly html: string
  /** What depends on pages in it, in order. Without them a layout cannot be amended when page numbers come. */
  readonly references?: readonly PlacedReference[]
  /** Rules that this section needs beside those of the book. */
  readonly css?: string
  /** BCP 47. */
  readonly language: string
  /** The side of the section's first page. */
  readonly side: Side
  /** The book is bound on the right: rectos lie on the left. */
  readonly bindsRight?: boolean
  /** Page references whose pages are not known yet stand in the text as figures of the same width: not worth printing. */
  readonly provisional: boolean
  /** Of a provisional document: its side alone is a guess, all that it prints is known. */
  readonly lacks?: 'side'
}

/** Where in the HTML of a document an element says what depends on pages: its content, in UTF-16 units. */
export interface PlacedReference {
  /** Of the element. */
  readonly id: string
  readonly start: number
  readonly end: number
}

/** What the press makes of a section: its pages, what stands on them, and the printed body without margin boxes. */
export interface Layout {
  readonly pages: readonly PageShell[]
  /** Anchor id → page of the section, from 0. */
  readonly anchors: Readonly<Record<string, number>>
  readonly blocks: readonly LaidBlock[]
  readonly notes: readonly LaidNote[]
  readonly overflows: readonly Overflow[]
  readonly images?: readonly LaidImage[]
  /** Numbers of lines and paragraphs by the ids of what stands in them, where they are counted on the pages. */
  readonly counted?: {
    readonly lines: Readonly<Record<string, number>>
    readonly paragraphs: Readonly<Record<string, number>>
  }
  /** What Paged.js said on the console («Layout repeated at …»), and errors of the page. */
  readonly warnings: readonly string[]
  /** Blocks whose words could not be marked without breaking lines anew. */
  readonly unmarked?: readonly string[]
  /** What the print has marks for; absent for provisional documents. */
  readonly sidecar?: Sidecar
  /** PDF, a page for each of `pages`; absent for provisional documents. */
  readonly body?: Uint8Array
}

/** A page without its content: what the margin boxes are printed from. */
export interface PageShell {
  /** Class names of Paged.js's page element: side, named page, first page. */
  readonly classes: string
  /** Custom properties of its inline style: the named strings of running heads. */
  readonly strings: Readonly<Record<string, string>>
}

/** A shell with what it shows of the volume: its side and its folio. */
export interface PlacedShell extends PageShell {
  readonly side: Side
  readonly bindsRight?: boolean
  /** The number that `counter(page)` has; the template's counter style makes a folio of it. */
  readonly count: number
}

/** The text of one block as found on the pages, its parts joined. */
export interface LaidBlock {
  /** `data-block`. */
  readonly block: string
  /** White space collapsed, inserted and soft hyphens out, page references out. */
  readonly text: string
  /** Pages of the section, from 0, in order. */
  readonly pages: readonly number[]
}

/** Where a footnote's call and body stand: pages of the section, from 0. */
export interface LaidNote {
  /** Id of the body. */
  readonly id: string
  readonly call?: number
  readonly body: readonly number[]
  /** It was to stand in the margin, which had no room for it, and stands at the foot. */
  readonly isDisplaced?: boolean
}

/** An image as it stands on a page. */
export interface LaidImage {
  /** URL path of its file. */
  readonly url: string
  /** Page of the section, from 0. */
  readonly page: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** What it is instead of an image that the browser can draw. */
  readonly fault?: string
  /** Other files that a drawing names, which it does not get. */
  readonly unread?: readonly string[]
  /** Letters of a drawing that no face of the browser has. */
  readonly missing?: string
}

/** Content outside the area that it should stand in. */
export interface Overflow {
  readonly block?: string
  /** Page of the section, from 0. */
  readonly page: number
  /** CSS pixels beyond the edge. */
  readonly by: number
  readonly text: string
}

/** A page of the volume. */
export interface PlacedPage {
  /** Physical, from 1. */
  readonly number: number
  readonly folio: Folio
  /** The number of the folio: `xiv` is 14. */
  readonly count: number
  /** Index into the sections; for a blank page, of the section before it. */
  readonly section: number
  /** Page of the section, from 0; absent for a blank page. */
  readonly page?: number
  /** Of a blank page: it holds what follows on the page of the last edition. */
  readonly isHeld?: boolean
}

/** What needs to be known of a section to give its pages their folios. */
export interface Extent {
  readonly matter: 'front' | 'body' | 'back'
  readonly startsOn: 'recto' | 'page'
  readonly pages: number
  /** Of pages that are seen one by one: there are no rectos to start on. */
  readonly isSingle?: boolean
  /** The number of the page that it is held on: blank pages stand before it where it would come earlier. */
  readonly from?: number | undefined
}

/**
 * Give the pages of all sections their numbers and folios: roman in the front matter, Arabic from 1 in the body and on
 * to the end. A section that starts on a recto gets a blank verso before it where needed, and so does the body matter.
 */
export function foliate(extents: readonly Extent[]): PlacedPage[] {
  const pages: PlacedPage[] = []
  const bodyStart = extents.findIndex(extent => extent.matter !== 'front')
  let offset = 0
  for (const [section, extent] of extents.entries()) {
    const opensBody = section === bodyStart
    const before = extents[section - 1]?.matter ?? 'front'
    const isRecto = !extent.isSingle && (extent.startsOn === 'recto' || opensBody)
    const blank = () => placed(pages.length + 1, offset, before, section - 1)
    if (isRecto && pages.length % 2 === 1) pages.push(blank())
    const start = extent.matter === 'front' ? 0 : offset
    while (!opensBody && pages.length - start + 1 < (extent.from ?? 0)) {
      pages.push({...blank(), isHeld: true})
    }
    // Where it began on a verso in the edition that it is held to.
    if (isRecto && pages.length % 2 === 1) pages.push(blank())
    if (opensBody) offset = pages.length
    for (let page = 0; page < extent.pages; page++) {
      pages.push(placed(pages.length + 1, offset, extent.matter, section, page))
    }
  }
  return pages
}

function placed(
  number: number,
  offset: number,
  matter: Extent['matter'],
  section: number,
  page?: number
): PlacedPage {
  const count = matter === 'front' ? number : number - offset
  const folio = matter === 'front' ? roman(count) : String(count)
  return {number, folio, count, section, ...(page !== undefined && {page})}
}

/** Lower-case roman numeral of a positive integer. */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of numerals) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
] as const
