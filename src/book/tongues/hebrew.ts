import type {Tongue} from './tongue.ts'

export const hebrew: Tongue = {
  words: {
    contents: 'תוכן העניינים',
    notes: 'הערות',
    contributors: 'המשתתפים',
    index: 'מפתח',
    colophon: 'קולופון',
    editedBy: 'בעריכת %',
    textsBy: 'מאת %',
    withTextsBy: 'עם טקסטים מאת %',
    setIn: 'הספר סודר באות %.',
    pageSize: 'מידות העמוד: %.',
    madeWith: 'העמודים נעשו באמצעות %.',
    see: 'ראו',
    seeAlso: 'ראו גם',
    page: 'עמ׳',
    above: 'לעיל',
    below: 'להלן',
    facingPage: 'בעמוד שממול',
    quotes: ['”', '”'],
    articles: []
  },
  backMatter: {
    preface: 'הקדמה',
    introduction: 'מבוא',
    abbreviations: 'קיצורים',
    glossary: 'מילון מונחים',
    chronology: 'לוח זמנים',
    questions: 'שאלות לדיון',
    furtherReading: 'לקריאה נוספת',
    permissions: 'הרשאות',
    translatedBy: 'תרגום: %',
    circa: 'בערך'
  },
  bibliography: {
    bibliography: 'ביבליוגרפיה',
    sources: 'מקורות הטקסטים',
    worksCited: 'חיבורים מצוטטים'
  },
  figures: {
    figure: 'איור %',
    table: 'טבלה %',
    figures: 'איורים',
    tables: 'טבלאות',
    continued: '% (המשך)'
  },
  index: {
    continued: '% (המשך)',
    note: ' הע׳ %',
    notes: ' הע׳ %'
  },
  links: {
    note: 'הערה %',
    backToNote: 'חזרה לקריאה להערה %',
    page: 'עמוד %'
  },
  numbering: {
    originalPage: 'עמ׳ % במקור',
    originalPages: 'עמ׳ % במקור',
    concordance: 'לוח השוואת עמודים',
    original: 'מקור',
    here: 'כאן'
  },
  references: {
    pages: 'עמ׳',
    numbered: {
      heading: ['סעיף %', 'סעיפים %'],
      figure: ['איור %', 'איורים %'],
      table: ['טבלה %', 'טבלאות %'],
      formula: ['נוסחה %', 'נוסחאות %'],
      paragraph: ['פסקה %', 'פסקאות %'],
      line: ['שורה %', 'שורות %'],
      note: ['הע׳ %', 'הע׳ %'],
      page: ['עמ׳ % במקור', 'עמ׳ % במקור']
    },
    overleaf: 'מעבר לדף',
    previousPage: 'בעמוד הקודם',
    nextPage: 'בעמוד הבא',
    innerQuotes: ['’', '’'],
    semicolon: '; '
  }
}
