/** What we use of citeproc-js (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string | false
    retrieveItem(id: string): object
    wrapCitationEntry?(text: string, id: string): string
  }

  interface CiteItem {
    readonly id: string
    readonly prefix?: string
    readonly suffix?: string
    readonly locator?: string
    readonly label?: string
    readonly position?: number
    readonly 'near-note'?: boolean
    readonly 'first-reference-note-number'?: number
    readonly 'suppress-author'?: boolean
    readonly 'author-only'?: boolean
  }

  interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[]
  }

  interface Engine {
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      readonly development_extensions: Record<string, boolean>
    }
    readonly bibliography: {
      readonly opt: Record<string, unknown>
      readonly tokens: readonly object[]
    }
    readonly citation: {
      readonly opt: {readonly 'near-note-distance': number; readonly layout_suffix: string}
    }
    updateItems(ids: readonly string[]): void
    updateUncitedItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CiteItem[]): string
    makeBibliography(section?: object): [BibliographyParameters, string[]] | false
    getTerm(term: string, form?: string, plural?: number): string | undefined
  }

  interface CiteProc {
    readonly Engine: new (
      system: System,
      style: string,
      language: string,
      isLanguageForced: boolean
    ) => Engine
  }
  const CSL: CiteProc
  export = CSL
}
