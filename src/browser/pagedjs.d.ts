/** The parts of Paged.js 0.4.3 that the in-page code uses; the package has no types. */
declare module 'pagedjs' {
  export interface Page {
    readonly element: HTMLElement
    readonly area: HTMLElement
    readonly footnotesArea: HTMLElement
    readonly layoutMethod?: object
    readonly pageTemplate: HTMLTemplateElement
    readonly width: number
    readonly height: number
    create(template?: undefined, after?: HTMLElement): HTMLElement
    index(number: number): void
    removeListeners(): void
    createWrapper(): HTMLElement
  }

  export interface Chunker {
    pages: Page[]
    /** How many pages it knows of: the next one’s side goes by it. */
    total: number
    pagesArea?: HTMLElement
    pageTemplate: HTMLTemplateElement
    charsPerBreak: number[]
    maxChars: number | undefined
    settings: {maxChars?: number; hyphenGlyph?: string}
    stopped: boolean
    /** The document being laid out. */
    source: DocumentFragment
    q: {tick: (run: () => void) => void}
    setup(renderTo?: HTMLElement): void
    flow(content: DocumentFragment, renderTo?: HTMLElement): Promise<Chunker>
    removePages(): void
    addPage(blank?: boolean): Page
    clonePage(page: Page): Promise<void>
    handleBreaks(node: Node | null, force?: boolean): Promise<void>
    loadFonts(): Promise<unknown>
  }

  export interface Polisher {
    styleSheet: CSSStyleSheet
    /** Its own one first. */
    inserted: HTMLStyleElement[]
    setup(): void
    insert(text: string): HTMLStyleElement
    add(...styles: Record<string, string>[]): Promise<string>
  }

  export class Handler {
    constructor(chunker: Chunker, polisher: Polisher, caller: Previewer)
  }

  export class Previewer {
    chunker: Chunker
    polisher: Polisher
    handlers: unknown
    initializeHandlers(): unknown
    preview(content: DocumentFragment, styles: object[], renderTo: HTMLElement): Promise<Chunker>
  }

  export const registeredHandlers: (typeof Handler)[]
  export function registerHandlers(...handlers: (typeof Handler)[]): void
}
