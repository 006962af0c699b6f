import type {TargetKind} from './targets.ts'
import {tongueOf} from './tongues/index.ts'

/** A word for one and for several; `%` stands for the numbers. */
export type Counted = readonly [one: string, several: string]

/** What references print besides titles and pages. What bends by case is abbreviated, so that it fits any sentence. */
export interface ReferenceWords {
  /** Before several page numbers: `pp. 12, 15`. */
  readonly pages: string
  readonly numbered: Readonly<Partial<Record<TargetKind, Counted>>>
  /** On the other side of the leaf: the page behind a recto. */
  readonly overleaf: string
  readonly previousPage: string
  readonly nextPage: string
  /** Within quotes. */
  readonly innerQuotes: readonly [open: string, close: string]
  /** Between things that have commas in them. */
  readonly semicolon: string
}

/** The words of a language (BCP 47); English where we do not know it. */
export function referenceWordsOf(language: string): ReferenceWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.references ?? english
}

const english: ReferenceWords = {
  pages: 'pp.',
  numbered: {
    heading: ['§ %', '§§ %'],
    figure: ['Figure %', 'Figures %'],
    table: ['Table %', 'Tables %'],
    formula: ['equation %', 'equations %'],
    paragraph: ['¶ %', '¶¶ %'],
    line: ['l. %', 'll. %'],
    note: ['n. %', 'nn. %'],
    page: ['orig. p. %', 'orig. pp. %']
  },
  overleaf: 'overleaf',
  previousPage: 'on the previous page',
  nextPage: 'on the next page',
  innerQuotes: ['‘', '’'],
  semicolon: '; '
}

const table: ReadonlyMap<string, ReferenceWords> = new Map<string, ReferenceWords>([
  [
    'de',
    {
      pages: 'S.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['Abb. %', 'Abb. %'],
        table: ['Tab. %', 'Tab. %'],
        formula: ['Gl. %', 'Gl. %'],
        paragraph: ['Abs. %', 'Abs. %'],
        line: ['Z. %', 'Z. %'],
        note: ['Anm. %', 'Anm. %'],
        page: ['Orig.-S. %', 'Orig.-S. %']
      },
      overleaf: 'umseitig',
      previousPage: 'auf der vorigen Seite',
      nextPage: 'auf der nächsten Seite',
      innerQuotes: ['‚', '‘'],
      semicolon: '; '
    }
  ],
  [
    'es',
    {
      pages: 'pp.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['figura %', 'figuras %'],
        table: ['tabla %', 'tablas %'],
        formula: ['ecuación %', 'ecuaciones %'],
        paragraph: ['¶ %', '¶¶ %'],
        line: ['l. %', 'll. %'],
        note: ['n. %', 'nn. %'],
        page: ['p. orig. %', 'pp. orig. %']
      },
      overleaf: 'a la vuelta',
      previousPage: 'en la página anterior',
      nextPage: 'en la página siguiente',
      innerQuotes: ['“', '”'],
      semicolon: '; '
    }
  ],
  [
    'fr',
    {
      pages: 'p.',
      numbered: {
        heading: ['§ %', '§ %'],
        figure: ['figure %', 'figures %'],
        table: ['tableau %', 'tableaux %'],
        formula: ['équation %', 'équations %'],
        paragraph: ['¶ %', '¶ %'],
        line: ['l. %', 'l. %'],
        note: ['n. %', 'n. %'],
        page: ['p. orig. %', 'p. orig. %']
      },
      overleaf: 'au verso',
      previousPage: 'à la page précédente',
      nextPage: 'à la page suivante',
      innerQuotes: ['“', '”'],
      semicolon: '\u202F; '
    }
  ],
  [
    'it',
    {
      pages: 'pp.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['figura %', 'figure %'],
        table: ['tabella %', 'tabelle %'],
        formula: ['equazione %', 'equazioni %'],
        paragraph: ['¶ %', '¶¶ %'],
        line: ['r. %', 'rr. %'],
        note: ['n. %', 'nn. %'],
        page: ['p. orig. %', 'pp. orig. %']
      },
      overleaf: 'a tergo',
      previousPage: 'nella pagina precedente',
      nextPage: 'nella pagina seguente',
      innerQuotes: ['“', '”'],
      semicolon: '; '
    }
  ],
  [
    'nl',
    {
      pages: 'p.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['afbeelding %', 'afbeeldingen %'],
        table: ['tabel %', 'tabellen %'],
        formula: ['vergelijking %', 'vergelijkingen %'],
        paragraph: ['al. %', 'al. %'],
        line: ['r. %', 'r. %'],
        note: ['noot %', 'noten %'],
        page: ['oorspr. p. %', 'oorspr. p. %']
      },
      overleaf: 'aan ommezijde',
      previousPage: 'op de vorige pagina',
      nextPage: 'op de volgende pagina',
      innerQuotes: ['“', '”'],
      semicolon: '; '
    }
  ],
  [
    'pl',
    {
      pages: 's.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['rys. %', 'rys. %'],
        table: ['tab. %', 'tab. %'],
        formula: ['wzór %', 'wzory %'],
        paragraph: ['akap. %', 'akap. %'],
        line: ['w. %', 'w. %'],
        note: ['przyp. %', 'przyp. %'],
        page: ['s. oryg. %', 's. oryg. %']
      },
      overleaf: 'na odwrocie',
      previousPage: 'na poprzedniej stronie',
      nextPage: 'na następnej stronie',
      innerQuotes: ['«', '»'],
      semicolon: '; '
    }
  ],
  [
    'pt',
    {
      pages: 'pp.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['figura %', 'figuras %'],
        table: ['tabela %', 'tabelas %'],
        formula: ['equação %', 'equações %'],
        paragraph: ['¶ %', '¶¶ %'],
        line: ['l. %', 'll. %'],
        note: ['n. %', 'nn. %'],
        page: ['p. orig. %', 'pp. orig. %']
      },
      overleaf: 'no verso',
      previousPage: 'na página anterior',
      nextPage: 'na página seguinte',
      innerQuotes: ['‘', '’'],
      semicolon: '; '
    }
  ],
  [
    'ru',
    {
      pages: 'с.',
      numbered: {
        heading: ['§ %', '§§ %'],
        figure: ['рис. %', 'рис. %'],
        table: ['табл. %', 'табл. %'],
        formula: ['ф-ла %', 'ф-лы %'],
        paragraph: ['абз. %', 'абз. %'],
        line: ['стк. %', 'стк. %'],
        note: ['примеч. %', 'примеч. %'],
        page: ['с. ориг. %', 'с. ориг. %']
      },
      overleaf: 'на обороте',
      previousPage: 'на предыдущей странице',
      nextPage: 'на следующей странице',
      innerQuotes: ['„', '“'],
      semicolon: '; '
    }
  ]
])
