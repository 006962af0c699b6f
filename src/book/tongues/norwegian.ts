import type {Tongue} from './tongue.ts'

export const norwegian: Tongue = {
  words: {
    contents: 'Innhold',
    notes: 'Noter',
    contributors: 'Forfatterne',
    index: 'Register',
    colophon: 'Kolofon',
    editedBy: 'Redigert av %',
    textsBy: 'Tekster av %',
    withTextsBy: 'Med tekster av %',
    setIn: 'Satt med %.',
    pageSize: 'Format: %.',
    madeWith: 'Sidene er laget med %.',
    see: 'se',
    seeAlso: 'se også',
    page: 's.',
    above: 'ovenfor',
    below: 'nedenfor',
    facingPage: 'på motstående side',
    quotes: ['«', '»'],
    articles: ['en', 'ei', 'et', 'den', 'det', 'de']
  },
  backMatter: {
    preface: 'Forord',
    introduction: 'Innledning',
    abbreviations: 'Forkortelser',
    glossary: 'Ordliste',
    chronology: 'Tidslinje',
    questions: 'Spørsmål til diskusjon',
    furtherReading: 'Videre lesning',
    permissions: 'Tillatelser',
    translatedBy: 'Oversatt av %',
    circa: 'ca.'
  },
  bibliography: {
    bibliography: 'Litteratur',
    sources: 'Tekstenes kilder',
    worksCited: 'Siterte verk'
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
    note: ' note %',
    notes: ' note %'
  },
  links: {
    note: 'Note %',
    backToNote: 'Tilbake til henvisningen til note %',
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
      table: ['tabell %', 'tabell %'],
      formula: ['ligning %', 'ligning %'],
      paragraph: ['avsn. %', 'avsn. %'],
      line: ['l. %', 'l. %'],
      note: ['note %', 'note %'],
      page: ['orig. s. %', 'orig. s. %']
    },
    overleaf: 'på baksiden',
    previousPage: 'på forrige side',
    nextPage: 'på neste side',
    innerQuotes: ['‘', '’'],
    semicolon: '; '
  }
}
