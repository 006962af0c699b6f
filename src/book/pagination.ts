import type {Section} from './book.ts'
import type {Layout, PageMap, PlacedPage, SectionDocument} from './pages.ts'

/** A section on its pages. */
export interface LaidSection {
  readonly section: Section
  readonly document: SectionDocument
  readonly layout: Layout
}

/** The book on its pages. */
export interface Pagination {
  readonly sections: readonly LaidSection[]
  /** Every page of the volume, blank ones too, in order. */
  readonly pages: readonly PlacedPage[]
  readonly places: PageMap
}
