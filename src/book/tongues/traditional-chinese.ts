import type {Tongue} from './tongue.ts'

export const traditionalChinese: Tongue = {
  words: {
    contents: '目錄',
    notes: '註釋',
    contributors: '作者簡介',
    index: '索引',
    colophon: '出版說明',
    editedBy: '%編',
    textsBy: '%著',
    withTextsBy: '收入%等人的文章',
    setIn: '內文字體：%。',
    pageSize: '開本：%。',
    madeWith: '排版：%。',
    see: '見',
    seeAlso: '另見',
    page: '第%頁',
    above: '上文',
    below: '下文',
    facingPage: '對頁',
    quotes: ['「', '」'],
    articles: []
  },
  backMatter: {
    preface: '序',
    introduction: '導言',
    abbreviations: '縮略語',
    glossary: '詞彙表',
    chronology: '年表',
    questions: '討論題',
    furtherReading: '延伸閱讀',
    permissions: '版權許可',
    translatedBy: '%譯',
    circa: '約'
  },
  bibliography: {
    bibliography: '參考文獻',
    sources: '文章出處',
    worksCited: '引用文獻'
  },
  figures: {
    figure: '圖 %',
    table: '表 %',
    figures: '圖目錄',
    tables: '表目錄',
    continued: '%（續）'
  },
  index: {
    continued: '%（續）',
    note: '註 %',
    notes: '註 %'
  },
  links: {
    note: '註 %',
    backToNote: '返回註 % 的正文',
    page: '第 % 頁'
  },
  numbering: {
    originalPage: '原書第%頁',
    originalPages: '原書第%頁',
    concordance: '頁碼對照表',
    original: '原書',
    here: '本書'
  },
  references: {
    pages: '第%頁',
    numbered: {
      heading: ['第 % 節', '第 % 節'],
      figure: ['圖 %', '圖 %'],
      table: ['表 %', '表 %'],
      formula: ['公式 %', '公式 %'],
      paragraph: ['第 % 段', '第 % 段'],
      line: ['第 % 行', '第 % 行'],
      note: ['註 %', '註 %'],
      page: ['原書第 % 頁', '原書第 % 頁']
    },
    overleaf: '背面',
    previousPage: '上一頁',
    nextPage: '下一頁',
    innerQuotes: ['『', '』'],
    semicolon: '；'
  }
}
