import type {Tongue} from './tongue.ts'

export const czech: Tongue = {
  words: {
    contents: 'Obsah',
    notes: 'Poznámky',
    contributors: 'O autorech',
    index: 'Rejstřík',
    colophon: 'Tiráž',
    editedBy: 'Uspořádal(a) %',
    textsBy: 'Texty: %',
    withTextsBy: 'Mimo jiné texty: %',
    setIn: 'Vysázeno písmem %.',
    pageSize: 'Formát: %.',
    madeWith: 'Stránky byly připraveny v programu %.',
    see: 'viz',
    seeAlso: 'viz též',
    page: 's.',
    above: 'výše',
    below: 'níže',
    facingPage: 'na protější straně',
    quotes: ['„', '“'],
    articles: []
  },
  backMatter: {
    preface: 'Předmluva',
    introduction: 'Úvod',
    abbreviations: 'Zkratky',
    glossary: 'Slovníček pojmů',
    chronology: 'Časová osa',
    questions: 'Otázky k diskusi',
    furtherReading: 'Doporučená četba',
    permissions: 'Svolení k otištění',
    translatedBy: 'Přeložil(a) %',
    circa: 'asi'
  },
  bibliography: {
    bibliography: 'Literatura',
    sources: 'Prameny textů',
    worksCited: 'Citovaná díla'
  },
  figures: {
    figure: 'Obrázek %',
    table: 'Tabulka %',
    figures: 'Obrázky',
    tables: 'Tabulky',
    continued: '% (pokračování)'
  },
  index: {
    continued: '% (pokračování)',
    note: ' pozn. %',
    notes: ' pozn. %'
  },
  links: {
    note: 'Poznámka %',
    backToNote: 'Zpět k odkazu na poznámku %',
    page: 'strana %'
  },
  numbering: {
    originalPage: 'orig. s. %',
    originalPages: 'orig. s. %',
    concordance: 'Shoda stránek',
    original: 'Originál',
    here: 'Zde'
  },
  references: {
    pages: 's.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['obr. %', 'obr. %'],
      table: ['tab. %', 'tab. %'],
      formula: ['rov. %', 'rov. %'],
      paragraph: ['odst. %', 'odst. %'],
      line: ['ř. %', 'ř. %'],
      note: ['pozn. %', 'pozn. %'],
      page: ['s. orig. %', 's. orig. %']
    },
    overleaf: 'na rubu',
    previousPage: 'na předchozí straně',
    nextPage: 'na následující straně',
    innerQuotes: ['‚', '‘'],
    semicolon: '; '
  }
}
