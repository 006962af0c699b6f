import type {Layout, PlacedShell, SectionDocument} from './pages.ts'

/** What sets sections on pages and prints them. Chromium stands behind it; the cache wraps it. */
export interface Press extends AsyncDisposable {
  /** Names what a layout depends on besides the document and our own code: browser, what runs in its pages, template. */
  readonly identity: string
  /** Lay a section out and, unless it is provisional, print its body without margin boxes. */
  layOut(document: SectionDocument): Promise<Layout>
  /** Print the margin boxes of pages, one PDF page each, nothing else on them. */
  printMargins(pages: readonly PlacedShell[]): Promise<Uint8Array>
}

/** What the press calls in the page: `browser/` offers it as the global `lectern`. */
export interface InPage {
  /** Once a tab, before all else. What it gives can be kept, and given to another tab with the same style sheet. */
  prepare(css: string, kept?: string): Promise<string | undefined>
  layOut(document: SectionDocument): Promise<Omit<Layout, 'body'>>
  setMargins(shells: readonly PlacedShell[]): Promise<void>
}

/** What the page calls in the press, where it listens: it has come to this block. */
export type Reached = (block: string) => void
