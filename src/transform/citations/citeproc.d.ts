/** What we use of citeproc-js (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  export interface System {
    retrieveLocale(language: string): string | false
    retrieveItem(id: string): object
    wrapCitationEntry?(text: string, id: string): string
  }

  export interface CiteItem {
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

  export interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[]
  }

  export interface Engine {
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
    /** Used by tests, to compare: it goes through all citations for each one. */
    processCitationCluster(
      citation: object,
      before: readonly (readonly [id: string, note: number])[],
      behind: readonly (readonly [id: string, note: number])[]
    ): [object, [index: number, html: string][]]
    makeBibliography(section?: object): [BibliographyParameters, string[]] | false
    getTerm(term: string, form?: string, plural?: number): string | undefined
  }

  export interface CiteProc {
    readonly Engine: new (
      system: System,
      style: string,
      language: string,
      isLanguageForced: boolean
    ) => Engine
  }
  const CSL: CiteProc

  // biome-ignore lint/style/noDefaultExport: the module has no other
  export {CSL as default}
}
