import {tongueOf} from './tongues/index.ts'

/** The words that the program prints with figures and tables. `%` stands for the number, or for the label. */
export interface FigureWords {
  readonly figure: string
  readonly table: string
  /** Titles of the lists. */
  readonly figures: string
  readonly tables: string
  /** Over the part of a table that goes on from the page before. */
  readonly continued: string
}

/** The words of a language (BCP 47); English where we do not know it. */
export function figureWordsOf(language: string): FigureWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.figures ?? english
}

const english = words('Figure %', 'Table %', 'Figures', 'Tables', '% (continued)')

const table: ReadonlyMap<string, FigureWords> = new Map([
  ['de', words('Abbildung %', 'Tabelle %', 'Abbildungen', 'Tabellen', '% (Fortsetzung)')],
  ['es', words('Figura %', 'Tabla %', 'Figuras', 'Tablas', '% (continuación)')],
  ['fr', words('Figure %', 'Tableau %', 'Figures', 'Tableaux', '% (suite)')],
  ['it', words('Figura %', 'Tabella %', 'Figure', 'Tabelle', '% (continua)')],
  ['nl', words('Figuur %', 'Tabel %', 'Figuren', 'Tabellen', '% (vervolg)')],
  ['pl', words('Rysunek %', 'Tabela %', 'Rysunki', 'Tabele', '% (cd.)')],
  ['pt', words('Figura %', 'Tabela %', 'Figuras', 'Tabelas', '% (continuação)')],
  ['ru', words('Рисунок %', 'Таблица %', 'Рисунки', 'Таблицы', '% (продолжение)')]
])

function words(
  figure: string,
  table: string,
  figures: string,
  tables: string,
  continued: string
): FigureWords {
  return {figure, table, figures, tables, continued}
}
