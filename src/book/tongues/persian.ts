import type {Tongue} from './tongue.ts'

export const persian: Tongue = {
  words: {
    contents: 'فهرست مطالب',
    notes: 'یادداشت\u200cها',
    contributors: 'نویسندگان',
    index: 'نمایه',
    colophon: 'شناسنامه',
    editedBy: 'به کوشش %',
    textsBy: 'نوشته\u200cهای %',
    withTextsBy: 'با نوشته\u200cهایی از %',
    setIn: 'حروف متن: %.',
    pageSize: 'قطع صفحه: %.',
    madeWith: 'صفحه\u200cها با % ساخته شده است.',
    see: 'نک',
    seeAlso: 'نیز نک',
    page: 'ص',
    above: 'بالا',
    below: 'پایین',
    facingPage: 'در صفحهٔ روبه\u200cرو',
    quotes: ['«', '»'],
    articles: []
  },
  backMatter: {
    preface: 'پیش\u200cگفتار',
    introduction: 'مقدمه',
    abbreviations: 'نشانه\u200cهای اختصاری',
    glossary: 'واژه\u200cنامه',
    chronology: 'گاه\u200cشمار',
    questions: 'پرسش\u200cهایی برای گفت\u200cوگو',
    furtherReading: 'برای مطالعهٔ بیشتر',
    permissions: 'اجازه\u200cها',
    translatedBy: 'ترجمهٔ %',
    circa: 'حدود'
  },
  bibliography: {
    bibliography: 'کتاب\u200cنامه',
    sources: 'منابع متن\u200cها',
    worksCited: 'آثار مورد استناد'
  },
  figures: {
    figure: 'شکل %',
    table: 'جدول %',
    figures: 'شکل\u200cها',
    tables: 'جدول\u200cها',
    continued: '% (ادامه)'
  },
  index: {
    continued: '% (ادامه)',
    note: ' ی %',
    notes: ' ی %'
  },
  links: {
    note: 'یادداشت %',
    backToNote: 'بازگشت به جای یادداشت %',
    page: 'صفحهٔ %'
  },
  numbering: {
    originalPage: 'اصل: ص %',
    originalPages: 'اصل: ص %',
    concordance: 'برابری صفحه\u200cها',
    original: 'اصل',
    here: 'اینجا'
  },
  references: {
    pages: 'صص',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['شکل %', 'شکل\u200cهای %'],
      table: ['جدول %', 'جدول\u200cهای %'],
      formula: ['معادلهٔ %', 'معادله\u200cهای %'],
      paragraph: ['بند %', 'بندهای %'],
      line: ['سطر %', 'سطرهای %'],
      note: ['یادداشت %', 'یادداشت\u200cهای %'],
      page: ['اصل: ص %', 'اصل: صص %']
    },
    overleaf: 'در پشت برگ',
    previousPage: 'در صفحهٔ قبل',
    nextPage: 'در صفحهٔ بعد',
    innerQuotes: ['“', '”'],
    semicolon: '؛ '
  }
}
