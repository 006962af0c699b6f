import type {Tongue} from './tongue.ts'

export const hungarian: Tongue = {
  words: {
    contents: 'Tartalom',
    notes: 'Jegyzetek',
    contributors: 'Szerzők',
    index: 'Mutató',
    colophon: 'Kolofon',
    editedBy: 'Szerkesztette: %',
    textsBy: 'Szövegek: %',
    withTextsBy: 'Többek között %',
    setIn: 'Betűtípus: %.',
    pageSize: 'Méret: %.',
    madeWith: 'Az oldalak készítője: %.',
    see: 'lásd',
    seeAlso: 'lásd még',
    page: '%. o.',
    above: 'fentebb',
    below: 'lentebb',
    facingPage: 'a szemközti oldalon',
    quotes: ['„', '”'],
    articles: ['a', 'az', 'egy']
  },
  backMatter: {
    preface: 'Előszó',
    introduction: 'Bevezetés',
    abbreviations: 'Rövidítések',
    glossary: 'Szójegyzék',
    chronology: 'Időrend',
    questions: 'Kérdések',
    furtherReading: 'Ajánlott olvasmányok',
    permissions: 'Engedélyek',
    translatedBy: 'Fordította: %',
    circa: 'kb.'
  },
  bibliography: {
    bibliography: 'Irodalom',
    sources: 'A szövegek forrásai',
    worksCited: 'Hivatkozott művek'
  },
  figures: {
    figure: '%. ábra',
    table: '%. táblázat',
    figures: 'Ábrák',
    tables: 'Táblázatok',
    continued: '% (folytatás)'
  },
  index: {
    continued: '% (folytatás)',
    note: ' %. j.',
    notes: ' %. j.'
  },
  links: {
    note: '%. jegyzet',
    backToNote: 'Vissza a %. jegyzet jeléhez',
    page: '%. oldal'
  },
  numbering: {
    originalPage: 'ered. %. o.',
    originalPages: 'ered. %. o.',
    concordance: 'Oldalmegfelelések',
    original: 'Eredeti',
    here: 'Itt'
  },
  references: {
    pages: '%. o.',
    numbered: {
      heading: ['%. §', '%. §'],
      figure: ['%. ábra', '%. ábra'],
      table: ['%. táblázat', '%. táblázat'],
      formula: ['%. képlet', '%. képlet'],
      paragraph: ['%. bek.', '%. bek.'],
      line: ['%. sor', '%. sor'],
      note: ['%. jegyzet', '%. jegyzet'],
      page: ['ered. %. o.', 'ered. %. o.']
    },
    overleaf: 'a túloldalon',
    previousPage: 'az előző oldalon',
    nextPage: 'a következő oldalon',
    innerQuotes: ['»', '«'],
    semicolon: '; '
  }
}
