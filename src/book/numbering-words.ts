import {tongueOf} from './tongues/index.ts'

/** What is said of the pages of another edition; English where we do not know the language. `%` stands for the pages. */
export interface NumberingWords {
  /** In a running head, one page and several. */
  readonly originalPage: string
  readonly originalPages: string
  /** The title of the concordance, and the heads of its columns. */
  readonly concordance: string
  readonly original: string
  readonly here: string
}

export function numberingWordsOf(language: string): NumberingWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.numbering ?? english
}

const english: NumberingWords = {
  originalPage: 'orig. p. %',
  originalPages: 'orig. pp. %',
  concordance: 'Pages of Other Editions',
  original: 'Original',
  here: 'Here'
}

const table: ReadonlyMap<string, NumberingWords> = new Map([
  ['en', english],
  [
    'de',
    {
      originalPage: 'Orig. S. %',
      originalPages: 'Orig. S. %',
      concordance: 'Seitenkonkordanz',
      original: 'Original',
      here: 'Hier'
    }
  ],
  [
    'es',
    {
      originalPage: 'orig. p. %',
      originalPages: 'orig. pp. %',
      concordance: 'Concordancia de páginas',
      original: 'Original',
      here: 'Aquí'
    }
  ],
  [
    'fr',
    {
      originalPage: 'orig. p. %',
      originalPages: 'orig. p. %',
      concordance: 'Concordance des pages',
      original: 'Original',
      here: 'Ici'
    }
  ],
  [
    'it',
    {
      originalPage: 'orig. p. %',
      originalPages: 'orig. pp. %',
      concordance: 'Concordanza delle pagine',
      original: 'Originale',
      here: 'Qui'
    }
  ],
  [
    'nl',
    {
      originalPage: 'oorspr. p. %',
      originalPages: 'oorspr. p. %',
      concordance: 'Paginaconcordantie',
      original: 'Oorspronkelijk',
      here: 'Hier'
    }
  ],
  [
    'pl',
    {
      originalPage: 'oryg. s. %',
      originalPages: 'oryg. s. %',
      concordance: 'Konkordancja stron',
      original: 'Oryginał',
      here: 'Tutaj'
    }
  ],
  [
    'pt',
    {
      originalPage: 'orig. p. %',
      originalPages: 'orig. pp. %',
      concordance: 'Concordância de páginas',
      original: 'Original',
      here: 'Aqui'
    }
  ],
  [
    'ru',
    {
      originalPage: 'ориг. с. %',
      originalPages: 'ориг. с. %',
      concordance: 'Соответствие страниц',
      original: 'Оригинал',
      here: 'Здесь'
    }
  ]
])
