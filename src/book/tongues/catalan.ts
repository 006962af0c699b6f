import type {Tongue} from './tongue.ts'

export const catalan: Tongue = {
  words: {
    contents: 'Taula',
    notes: 'Notes',
    contributors: 'Els autors',
    index: 'Índex analític',
    colophon: 'Colofó',
    editedBy: 'Edició de %',
    textsBy: 'Textos de %',
    withTextsBy: 'Amb textos de %',
    setIn: 'Compost en %.',
    pageSize: 'Format: %.',
    madeWith: 'Les pàgines s’han fet amb %.',
    see: 'vegeu',
    seeAlso: 'vegeu també',
    page: 'p.',
    above: 'més amunt',
    below: 'més avall',
    facingPage: 'a la pàgina del costat',
    quotes: ['«', '»'],
    articles: ['el', 'la', 'els', 'les', 'l’', 'un', 'una']
  },
  backMatter: {
    preface: 'Pròleg',
    introduction: 'Introducció',
    abbreviations: 'Abreviatures',
    glossary: 'Glossari',
    chronology: 'Cronologia',
    questions: 'Preguntes per al debat',
    furtherReading: 'Lectures recomanades',
    permissions: 'Permisos',
    translatedBy: 'Traducció de %',
    circa: 'c.'
  },
  bibliography: {
    bibliography: 'Bibliografia',
    sources: 'Procedència dels textos',
    worksCited: 'Obres citades'
  },
  figures: {
    figure: 'Figura %',
    table: 'Taula %',
    figures: 'Figures',
    tables: 'Taules',
    continued: '% (continuació)'
  },
  index: {
    continued: '% (continuació)',
    note: 'n%',
    notes: 'nn%'
  },
  links: {
    note: 'Nota %',
    backToNote: 'Torna a la crida de la nota %',
    page: 'pàgina %'
  },
  numbering: {
    originalPage: 'p. orig. %',
    originalPages: 'pp. orig. %',
    concordance: 'Concordança de pàgines',
    original: 'Original',
    here: 'Aquí'
  },
  references: {
    pages: 'pp.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['figura %', 'figures %'],
      table: ['taula %', 'taules %'],
      formula: ['equació %', 'equacions %'],
      paragraph: ['¶ %', '¶¶ %'],
      line: ['l. %', 'll. %'],
      note: ['n. %', 'nn. %'],
      page: ['p. orig. %', 'pp. orig. %']
    },
    overleaf: 'al revers',
    previousPage: 'a la pàgina anterior',
    nextPage: 'a la pàgina següent',
    innerQuotes: ['“', '”'],
    semicolon: '; '
  }
}
