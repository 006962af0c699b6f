import type {Tongue} from './tongue.ts'

export const swedish: Tongue = {
  words: {
    contents: 'Innehåll',
    notes: 'Noter',
    contributors: 'Medverkande',
    index: 'Register',
    colophon: 'Kolofon',
    editedBy: 'Redaktör: %',
    textsBy: 'Texter av %',
    withTextsBy: 'Med texter av %',
    setIn: 'Satt med %.',
    pageSize: 'Format: %.',
    madeWith: 'Sidorna är gjorda med %.',
    see: 'se',
    seeAlso: 'se även',
    page: 's.',
    above: 'ovan',
    below: 'nedan',
    facingPage: 'på motstående sida',
    quotes: ['”', '”'],
    articles: ['en', 'ett', 'den', 'det', 'de']
  },
  backMatter: {
    preface: 'Förord',
    introduction: 'Inledning',
    abbreviations: 'Förkortningar',
    glossary: 'Ordlista',
    chronology: 'Tidslinje',
    questions: 'Diskussionsfrågor',
    furtherReading: 'Vidare läsning',
    permissions: 'Tillstånd',
    translatedBy: 'Översättning av %',
    circa: 'ca'
  },
  bibliography: {
    bibliography: 'Litteratur',
    sources: 'Texternas källor',
    worksCited: 'Citerade verk'
  },
  figures: {
    figure: 'Figur %',
    table: 'Tabell %',
    figures: 'Figurer',
    tables: 'Tabeller',
    continued: '% (forts.)'
  },
  index: {
    continued: '% (forts.)',
    note: ' not %',
    notes: ' not %'
  },
  links: {
    note: 'Not %',
    backToNote: 'Tillbaka till hänvisningen till not %',
    page: 'sida %'
  },
  numbering: {
    originalPage: 'orig. s. %',
    originalPages: 'orig. s. %',
    concordance: 'Sidkonkordans',
    original: 'Original',
    here: 'Här'
  },
  references: {
    pages: 's.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['figur %', 'figur %'],
      table: ['tabell %', 'tabell %'],
      formula: ['ekvation %', 'ekvation %'],
      paragraph: ['st. %', 'st. %'],
      line: ['rad %', 'rad %'],
      note: ['not %', 'not %'],
      page: ['orig. s. %', 'orig. s. %']
    },
    overleaf: 'på nästa uppslag',
    previousPage: 'på föregående sida',
    nextPage: 'på nästa sida',
    innerQuotes: ['’', '’'],
    semicolon: '; '
  }
}
