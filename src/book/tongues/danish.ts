import type {Tongue} from './tongue.ts'

export const danish: Tongue = {
  words: {
    contents: 'Indhold',
    notes: 'Noter',
    contributors: 'Forfatterne',
    index: 'Register',
    colophon: 'Kolofon',
    editedBy: 'Redigeret af %',
    textsBy: 'Tekster af %',
    withTextsBy: 'Med tekster af %',
    setIn: 'Sat med %.',
    pageSize: 'Format: %.',
    madeWith: 'Siderne er lavet med %.',
    see: 'se',
    seeAlso: 'se også',
    page: 's.',
    above: 'ovenfor',
    below: 'nedenfor',
    facingPage: 'på modstående side',
    quotes: ['»', '«'],
    articles: ['en', 'et', 'den', 'det', 'de']
  },
  backMatter: {
    preface: 'Forord',
    introduction: 'Indledning',
    abbreviations: 'Forkortelser',
    glossary: 'Ordliste',
    chronology: 'Tidslinje',
    questions: 'Spørgsmål til diskussion',
    furtherReading: 'Videre læsning',
    permissions: 'Tilladelser',
    translatedBy: 'Oversat af %',
    circa: 'ca.'
  },
  bibliography: {
    bibliography: 'Litteratur',
    sources: 'Teksternes kilder',
    worksCited: 'Citerede værker'
  },
  figures: {
    figure: 'Figur %',
    table: 'Tabel %',
    figures: 'Figurer',
    tables: 'Tabeller',
    continued: '% (fortsat)'
  },
  index: {
    continued: '% (fortsat)',
    note: ' note %',
    notes: ' note %'
  },
  links: {
    note: 'Note %',
    backToNote: 'Tilbage til henvisningen til note %',
    page: 'side %'
  },
  numbering: {
    originalPage: 'orig. s. %',
    originalPages: 'orig. s. %',
    concordance: 'Sidekonkordans',
    original: 'Original',
    here: 'Her'
  },
  references: {
    pages: 's.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['figur %', 'figur %'],
      table: ['tabel %', 'tabel %'],
      formula: ['ligning %', 'ligning %'],
      paragraph: ['afsn. %', 'afsn. %'],
      line: ['l. %', 'l. %'],
      note: ['note %', 'note %'],
      page: ['orig. s. %', 'orig. s. %']
    },
    overleaf: 'på bagsiden',
    previousPage: 'på forrige side',
    nextPage: 'på næste side',
    innerQuotes: ['›', '‹'],
    semicolon: '; '
  }
}
