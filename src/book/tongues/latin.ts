import type {Tongue} from './tongue.ts'

export const latin: Tongue = {
  words: {
    contents: 'Index capitum',
    notes: 'Adnotationes',
    contributors: 'Auctores',
    index: 'Index rerum',
    colophon: 'Colophon',
    editedBy: 'Edidit %',
    textsBy: 'Scripserunt: %',
    withTextsBy: 'Inter alia scripserunt: %',
    setIn: 'Litterae: %.',
    pageSize: 'Mensura paginae: %.',
    madeWith: 'Paginae confectae ope %.',
    see: 'vide',
    seeAlso: 'vide etiam',
    page: 'p.',
    above: 'supra',
    below: 'infra',
    facingPage: 'in pagina adversa',
    quotes: ['“', '”'],
    articles: []
  },
  backMatter: {
    preface: 'Praefatio',
    introduction: 'Prooemium',
    abbreviations: 'Compendia',
    glossary: 'Glossarium',
    chronology: 'Tabula temporum',
    questions: 'Quaestiones',
    furtherReading: 'Legenda',
    permissions: 'Licentiae',
    translatedBy: 'Vertit %',
    circa: 'c.'
  },
  bibliography: {
    bibliography: 'Bibliographia',
    sources: 'Fontes',
    worksCited: 'Opera laudata'
  },
  figures: {
    figure: 'Figura %',
    table: 'Tabula %',
    figures: 'Figurae',
    tables: 'Tabulae',
    continued: '% (continuatur)'
  },
  index: {
    continued: '% (continuatur)',
    note: 'n%',
    notes: 'nn%'
  },
  links: {
    note: 'Adnotatio %',
    backToNote: 'Redi ad signum adnotationis %',
    page: 'pagina %'
  },
  numbering: {
    originalPage: 'orig. p. %',
    originalPages: 'orig. pp. %',
    concordance: 'Concordantia paginarum',
    original: 'Exemplar',
    here: 'Hic'
  },
  references: {
    pages: 'pp.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['fig. %', 'figg. %'],
      table: ['tab. %', 'tabb. %'],
      formula: ['aeq. %', 'aeqq. %'],
      paragraph: ['¶ %', '¶¶ %'],
      line: ['l. %', 'll. %'],
      note: ['n. %', 'nn. %'],
      page: ['orig. p. %', 'orig. pp. %']
    },
    overleaf: 'in tergo',
    previousPage: 'in pagina priore',
    nextPage: 'in pagina proxima',
    innerQuotes: ['‘', '’'],
    semicolon: '; '
  }
}
