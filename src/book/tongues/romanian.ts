import type {Tongue} from './tongue.ts'

export const romanian: Tongue = {
  words: {
    contents: 'Cuprins',
    notes: 'Note',
    contributors: 'Autorii',
    index: 'Indice',
    colophon: 'Colofon',
    editedBy: 'Ediție îngrijită de %',
    textsBy: 'Texte de %',
    withTextsBy: 'Cu texte de %',
    setIn: 'Cules cu %.',
    pageSize: 'Format: %.',
    madeWith: 'Paginile au fost realizate cu %.',
    see: 'vezi',
    seeAlso: 'vezi și',
    page: 'p.',
    above: 'mai sus',
    below: 'mai jos',
    facingPage: 'pe pagina alăturată',
    quotes: ['„', '”'],
    articles: ['un', 'o']
  },
  backMatter: {
    preface: 'Prefață',
    introduction: 'Introducere',
    abbreviations: 'Abrevieri',
    glossary: 'Glosar',
    chronology: 'Cronologie',
    questions: 'Întrebări pentru discuție',
    furtherReading: 'Lecturi suplimentare',
    permissions: 'Permisiuni',
    translatedBy: 'Traducere de %',
    circa: 'cca.'
  },
  bibliography: {
    bibliography: 'Bibliografie',
    sources: 'Sursele textelor',
    worksCited: 'Lucrări citate'
  },
  figures: {
    figure: 'Figura %',
    table: 'Tabelul %',
    figures: 'Figuri',
    tables: 'Tabele',
    continued: '% (continuare)'
  },
  index: {
    continued: '% (continuare)',
    note: 'n%',
    notes: 'nn%'
  },
  links: {
    note: 'Nota %',
    backToNote: 'Înapoi la trimiterea notei %',
    page: 'pagina %'
  },
  numbering: {
    originalPage: 'p. orig. %',
    originalPages: 'pp. orig. %',
    concordance: 'Concordanța paginilor',
    original: 'Original',
    here: 'Aici'
  },
  references: {
    pages: 'pp.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['figura %', 'figurile %'],
      table: ['tabelul %', 'tabelele %'],
      formula: ['ecuația %', 'ecuațiile %'],
      paragraph: ['par. %', 'par. %'],
      line: ['r. %', 'r. %'],
      note: ['n. %', 'n. %'],
      page: ['p. orig. %', 'pp. orig. %']
    },
    overleaf: 'pe verso',
    previousPage: 'pe pagina anterioară',
    nextPage: 'pe pagina următoare',
    innerQuotes: ['«', '»'],
    semicolon: '; '
  }
}
