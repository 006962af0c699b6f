import type {Element} from 'hast'
import type {VFile} from 'vfile'
import type {FacsimilePage} from './facsimile.ts'
import type {Manifest} from './manifest.ts'
import type {LedgerRow} from './rights/ledger.ts'

/** The book before pages: sections in the order of the volume. */
export interface Book {
  readonly manifest: Manifest
  readonly sections: readonly Section[]
  /** By URL path in the trees (`/image/<hash>.<ending>`). */
  readonly images: ReadonlyMap<string, ImageFile>
  /** The rights in the readings, in their order; empty where the manifest keeps no ledger. */
  readonly ledger?: readonly LedgerRow[]
  /** Pages of existing PDFs, by their keys in the trees (`data-facsimile`); absent where there are none. */
  readonly facsimiles?: ReadonlyMap<string, FacsimilePage>
}

/** An image of the manuscript, named by its content. */
export interface ImageFile {
  /** URL path in the trees: `/image/<first 16 hex digits of SHA-256>.<ending>`. */
  readonly url: string
  /** Absolute. */
  readonly path: string
  /** Pixels; for SVG, CSS pixels. */
  readonly width: number
  readonly height: number
  /** Of two colours without shades: line art. */
  readonly isBilevel?: boolean
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg'
}

/** The words of HTMLBook (https://oreillymedia.github.io/HTMLBook/) for `data-type`, and a few of our own. */
export type SectionType =
  | 'halftitlepage'
  | 'titlepage'
  | 'copyright-page'
  | 'toc'
  | 'part'
  | 'chapter'
  | 'endnotes'
  | 'contributors'
  | 'index'
  | 'colophon'
  | 'dedication'
  | 'epigraph'
  | 'preface'
  | 'introduction'
  | 'abbreviations'
  | 'glossary'
  | 'chronology'
  | 'questions'
  | 'further-reading'
  | 'permissions'
  | 'figures'
  | 'tables'
  | 'page-concordance'
  | 'bibliography'
  | 'sources'
  | 'coversheet'
  | 'schedule'
  | 'offprint'
  | 'cover'

/**
 * The unit of pagination: laid out, printed and cached on its own.
 *
 * Its tree is one `<section data-type id lang>`. What stages and templates may rely on in it:
 *
 * - `header.opener` with `h1.title`, `p.subtitle`, `p.byline`, `p.source`, `div.standfirst`, `div.headnote`;
 * - a note: the call `a[data-type=noteref]#<id>--call-<n>[href="#<id>--fn-<n>"]`, and the body
 *   `aside[data-type=footnote]#<id>--fn-<n>` in a `section[data-type=footnotes]` at the end of the section (notes at the
 *   foot) or `div[data-type=endnote]#…` in a `section[data-type=endnotes]`; the body's first paragraph opens with the
 *   marker `a.marker[href="#<id>--call-<n>"]`; numbers are real text;
 * - `p[data-number]`: the paragraphs right in the section of a reading, from 1; a template may print the number;
 * - `aside.pull-quote[aria-hidden=true]`, `strong.run-in`, `div.verse > p.stanza > span.line[data-indent]`,
 *   `figure`, `figcaption`, `figure.missing-image`, `hr`, `span[data-type=indexterm]`;
 * - what depends on pages, filled in by `render/page-references.ts`, empty in the tree: `[data-reference]`, see there;
 * - `data-block="<n>"` on each element that directly holds text, unique in the section: what the audit counts.
 */
export interface Section {
  readonly id: string
  readonly type: SectionType
  readonly matter: 'front' | 'body' | 'back'
  /** For contents, outline and running heads. */
  readonly title: string
  /** Byline for the contents. */
  readonly authors: readonly string[]
  readonly language: string
  readonly tree: Element
  readonly startsOn: 'recto' | 'page'
  /** Whether contents and outline list it. */
  readonly listed: boolean
  /** Of a course: the id of the week that it is read in, or that it opens. */
  readonly meeting?: string
  /** Of a reading: the id of its entry. */
  readonly entry?: string
  /** Where messages on its text go: the source of a reading, else the manifest. */
  readonly file: VFile
}
