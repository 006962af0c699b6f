import type {SectionType} from '../../book/book.ts'
import type {PlacedPage} from '../../book/pages.ts'
import type {Attachment, PdfStandard} from '../../book/pdf.ts'
import type {Sidecar} from '../../book/sidecar.ts'
import type {NotedHeading} from './heading-words.ts'
import type {LinkNames} from './link-names.ts'
import type {Prepared} from './volume.ts'
import type {Writer} from './write.ts'

/** All that the binder needs: printed sections, printed margin boxes, and where each page stands in the volume. */
export interface Binding {
  /** In the order of the volume: `PlacedPage.section` is an index into it. */
  readonly sections: readonly BoundSection[]
  /** Where sections and margin boxes were made ready before. */
  readonly prepared?: Prepared
  /** From `foliate`, blank pages included. */
  readonly pages: readonly PlacedPage[]
  /** Untagged PDFs. Their pages, one after the other, are the margin boxes of all pages that are not blank; or none. */
  readonly margins: readonly Uint8Array[]
  readonly info: BindingInfo
  /** Of blank pages, in points. */
  readonly size: PageSize
  /** What the file claims to keep to; nothing where it is not there. */
  readonly standard?: PdfStandard
  /** Files that go with the book. */
  readonly attachments?: readonly Attachment[]
  /** Puts pages of other PDFs in the places of the pictures that stand for them: the number of a form, by what is known of it. */
  readonly placeFacsimiles?: (writer: Writer) => (sign: string) => number | undefined
}

/** A section as printed: Chromium's PDF of its pages without margin boxes, tagged and with an outline. */
export interface BoundSection {
  readonly id: string
  readonly title: string
  /** In the outline, from 0: a section stands under the last one with a smaller level. */
  readonly level: number
  /** Whether the outline lists it. */
  readonly listed: boolean
  readonly type: SectionType
  /** BCP 47. */
  readonly language: string
  /** Those that call notes, as the outline is to name them. */
  readonly headings?: readonly NotedHeading[]
  /** What links say of where they lead. */
  readonly names?: LinkNames
  readonly body: Uint8Array
  /** What the page knew of its elements: the tags are made from it. Without it those of the browser stay. */
  readonly sidecar?: Sidecar
  /** Its blocks as laid out, white space collapsed, without soft hyphens. */
  readonly texts?: readonly string[]
  /** Whether hyphens and points at the ends of its lines hang into the margins. */
  readonly hangs?: boolean
  /** Anchor id → page of the section, from 0: where links lead that Chromium knows no destination for. */
  readonly anchors: Readonly<Record<string, number>>
}

export interface BindingInfo {
  readonly title: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly subject?: string
  /** ISO 8601 day. Without it the file has no dates. */
  readonly date?: string
  /** Creator and producer: `Lectern 1.0.0`. */
  readonly program: string
}

export interface PageSize {
  readonly width: number
  readonly height: number
  /** How far the printed pages go beyond it on each side: what is there shows in the edition for the press alone. */
  readonly bleed?: number
}
