import {tongueOf} from './tongues/index.ts'

/** The words of bibliographies, in the language of the book; English where we do not know it. */
export function bibliographyWordsOf(language: string): BibliographyWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.bibliography ?? english
}

export interface BibliographyWords {
  readonly bibliography: string
  /** What the readings are taken from. */
  readonly sources: string
  /** At the end of a reading. */
  readonly worksCited: string
}

function words(bibliography: string, sources: string, worksCited: string): BibliographyWords {
  return {bibliography, sources, worksCited}
}

const english = words('Bibliography', 'Sources', 'Works Cited')

const table: ReadonlyMap<string, BibliographyWords> = new Map([
  ['en', english],
  ['de', words('Literaturverzeichnis', 'Textnachweise', 'Literatur')],
  ['es', words('Bibliografía', 'Procedencia de los textos', 'Obras citadas')],
  ['fr', words('Bibliographie', 'Provenance des textes', 'Ouvrages cités')],
  ['it', words('Bibliografia', 'Fonti dei testi', 'Opere citate')],
  ['nl', words('Bibliografie', 'Herkomst van de teksten', 'Geciteerde werken')],
  ['pl', words('Bibliografia', 'Źródła tekstów', 'Cytowane prace')],
  ['pt', words('Bibliografia', 'Fontes dos textos', 'Obras citadas')],
  ['ru', words('Литература', 'Источники текстов', 'Цитируемая литература')]
])
