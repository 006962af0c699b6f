import type {Tongue} from './tongue.ts'

export const finnish: Tongue = {
  words: {
    contents: 'Sisällys',
    notes: 'Viitteet',
    contributors: 'Kirjoittajat',
    index: 'Hakemisto',
    colophon: 'Kolofoni',
    editedBy: 'Toimittanut %',
    textsBy: 'Tekstit: %',
    withTextsBy: 'Mukana tekstejä: %',
    setIn: 'Leipäteksti: %.',
    pageSize: 'Sivun koko: %.',
    madeWith: 'Sivut tehty ohjelmalla %.',
    see: 'ks.',
    seeAlso: 'ks. myös',
    page: 's.',
    above: 'edellä',
    below: 'jäljempänä',
    facingPage: 'viereisellä sivulla',
    quotes: ['”', '”'],
    articles: []
  },
  backMatter: {
    preface: 'Esipuhe',
    introduction: 'Johdanto',
    abbreviations: 'Lyhenteet',
    glossary: 'Sanasto',
    chronology: 'Aikajana',
    questions: 'Keskustelukysymyksiä',
    furtherReading: 'Lisää luettavaa',
    permissions: 'Luvat',
    translatedBy: 'Suomentanut %',
    circa: 'n.'
  },
  bibliography: {
    bibliography: 'Kirjallisuus',
    sources: 'Tekstien lähteet',
    worksCited: 'Viitatut teokset'
  },
  figures: {
    figure: 'Kuva %',
    table: 'Taulukko %',
    figures: 'Kuvat',
    tables: 'Taulukot',
    continued: '% (jatkuu)'
  },
  index: {
    continued: '% (jatkuu)',
    note: ' viite %',
    notes: ' viitteet %'
  },
  links: {
    note: 'Viite %',
    backToNote: 'Takaisin viitteen % kohtaan',
    page: 'sivu %'
  },
  numbering: {
    originalPage: 'alkup. s. %',
    originalPages: 'alkup. s. %',
    concordance: 'Sivuvastaavuudet',
    original: 'Alkuperäinen',
    here: 'Tässä'
  },
  references: {
    pages: 's.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['kuva %', 'kuvat %'],
      table: ['taulukko %', 'taulukot %'],
      formula: ['yhtälö %', 'yhtälöt %'],
      paragraph: ['kappale %', 'kappaleet %'],
      line: ['rivi %', 'rivit %'],
      note: ['viite %', 'viitteet %'],
      page: ['alkup. s. %', 'alkup. s. %']
    },
    overleaf: 'kääntöpuolella',
    previousPage: 'edellisellä sivulla',
    nextPage: 'seuraavalla sivulla',
    innerQuotes: ['’', '’'],
    semicolon: '; '
  }
}
