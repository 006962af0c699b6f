import type {Tongue} from './tongue.ts'

export const turkish: Tongue = {
  words: {
    contents: 'İçindekiler',
    notes: 'Notlar',
    contributors: 'Yazarlar',
    index: 'Dizin',
    colophon: 'Künye',
    editedBy: 'Derleyen: %',
    textsBy: 'Yazılar: %',
    withTextsBy: 'Diğer yazılarla birlikte: %',
    setIn: 'Yazı karakteri: %.',
    pageSize: 'Sayfa boyutu: %.',
    madeWith: 'Sayfaları hazırlayan: %.',
    see: 'bkz.',
    seeAlso: 'ayrıca bkz.',
    page: 's.',
    above: 'yukarıda',
    below: 'aşağıda',
    facingPage: 'karşı sayfada',
    quotes: ['“', '”'],
    articles: []
  },
  backMatter: {
    preface: 'Önsöz',
    introduction: 'Giriş',
    abbreviations: 'Kısaltmalar',
    glossary: 'Sözlükçe',
    chronology: 'Zaman Dizini',
    questions: 'Tartışma Soruları',
    furtherReading: 'İleri Okuma',
    permissions: 'İzinler',
    translatedBy: 'Çeviren: %',
    circa: 'y.'
  },
  bibliography: {
    bibliography: 'Kaynakça',
    sources: 'Metinlerin Kaynakları',
    worksCited: 'Alıntılanan Yapıtlar'
  },
  figures: {
    figure: 'Şekil %',
    table: 'Tablo %',
    figures: 'Şekiller',
    tables: 'Tablolar',
    continued: '% (devam)'
  },
  index: {
    continued: '% (devam)',
    note: ' not %',
    notes: ' not %'
  },
  links: {
    note: 'Not %',
    backToNote: '% numaralı notun yerine dön',
    page: 'sayfa %'
  },
  numbering: {
    originalPage: 'özgün s. %',
    originalPages: 'özgün s. %',
    concordance: 'Sayfa Karşılıkları',
    original: 'Özgün',
    here: 'Burada'
  },
  references: {
    pages: 's.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['Şekil %', 'Şekil %'],
      table: ['Tablo %', 'Tablo %'],
      formula: ['Denklem %', 'Denklem %'],
      paragraph: ['par. %', 'par. %'],
      line: ['satır %', 'satır %'],
      note: ['not %', 'not %'],
      page: ['özgün s. %', 'özgün s. %']
    },
    overleaf: 'arka yüzde',
    previousPage: 'önceki sayfada',
    nextPage: 'sonraki sayfada',
    innerQuotes: ['‘', '’'],
    semicolon: '; '
  }
}
