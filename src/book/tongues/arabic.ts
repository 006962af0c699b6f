import type {Tongue} from './tongue.ts'

export const arabic: Tongue = {
  words: {
    contents: 'المحتويات',
    notes: 'الهوامش',
    contributors: 'المشاركون',
    index: 'الفهرس',
    colophon: 'بيانات الطباعة',
    editedBy: 'تحرير: %',
    textsBy: 'نصوص: %',
    withTextsBy: 'بمشاركة نصوص: %',
    setIn: 'صُفّ النص بخط %.',
    pageSize: 'قياس الصفحة: %.',
    madeWith: 'أُعدّت الصفحات باستخدام %.',
    see: 'انظر',
    seeAlso: 'انظر أيضًا',
    page: 'ص',
    above: 'أعلاه',
    below: 'أدناه',
    facingPage: 'في الصفحة المقابلة',
    quotes: ['«', '»'],
    articles: []
  },
  backMatter: {
    preface: 'تمهيد',
    introduction: 'مقدمة',
    abbreviations: 'الاختصارات',
    glossary: 'مسرد المصطلحات',
    chronology: 'التسلسل الزمني',
    questions: 'أسئلة للنقاش',
    furtherReading: 'قراءات إضافية',
    permissions: 'الأذون',
    translatedBy: 'ترجمة: %',
    circa: 'نحو'
  },
  bibliography: {
    bibliography: 'المراجع',
    sources: 'مصادر النصوص',
    worksCited: 'الأعمال المستشهد بها'
  },
  figures: {
    figure: 'الشكل %',
    table: 'الجدول %',
    figures: 'الأشكال',
    tables: 'الجداول',
    continued: '% (تابع)'
  },
  index: {
    continued: '% (تابع)',
    note: ' هـ %',
    notes: ' هـ %'
  },
  links: {
    note: 'الهامش %',
    backToNote: 'العودة إلى موضع الهامش %',
    page: 'الصفحة %'
  },
  numbering: {
    originalPage: 'الأصل ص %',
    originalPages: 'الأصل ص %',
    concordance: 'مقابلة الصفحات',
    original: 'الأصل',
    here: 'هنا'
  },
  references: {
    pages: 'ص',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['الشكل %', 'الأشكال %'],
      table: ['الجدول %', 'الجداول %'],
      formula: ['المعادلة %', 'المعادلات %'],
      paragraph: ['الفقرة %', 'الفقرات %'],
      line: ['السطر %', 'الأسطر %'],
      note: ['الهامش %', 'الهوامش %'],
      page: ['الأصل ص %', 'الأصل ص %']
    },
    overleaf: 'في ظهر الورقة',
    previousPage: 'في الصفحة السابقة',
    nextPage: 'في الصفحة التالية',
    innerQuotes: ['“', '”'],
    semicolon: '؛ '
  }
}
