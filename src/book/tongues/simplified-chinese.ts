import type {Tongue} from './tongue.ts'

export const simplifiedChinese: Tongue = {
  words: {
    contents: '目录',
    notes: '注释',
    contributors: '作者简介',
    index: '索引',
    colophon: '出版说明',
    editedBy: '%编',
    textsBy: '%著',
    withTextsBy: '收入%等人的文章',
    setIn: '正文字体：%。',
    pageSize: '开本：%。',
    madeWith: '排版：%。',
    see: '见',
    seeAlso: '另见',
    page: '第%页',
    above: '上文',
    below: '下文',
    facingPage: '对页',
    quotes: ['“', '”'],
    articles: []
  },
  backMatter: {
    preface: '序',
    introduction: '导言',
    abbreviations: '缩略语',
    glossary: '术语表',
    chronology: '年表',
    questions: '讨论题',
    furtherReading: '延伸阅读',
    permissions: '版权许可',
    translatedBy: '%译',
    circa: '约'
  },
  bibliography: {
    bibliography: '参考文献',
    sources: '文章出处',
    worksCited: '引用文献'
  },
  figures: {
    figure: '图 %',
    table: '表 %',
    figures: '图目录',
    tables: '表目录',
    continued: '%（续）'
  },
  index: {
    continued: '%（续）',
    note: '注 %',
    notes: '注 %'
  },
  links: {
    note: '注 %',
    backToNote: '返回注 % 的正文',
    page: '第 % 页'
  },
  numbering: {
    originalPage: '原书第%页',
    originalPages: '原书第%页',
    concordance: '页码对照表',
    original: '原书',
    here: '本书'
  },
  references: {
    pages: '第%页',
    numbered: {
      heading: ['第 % 节', '第 % 节'],
      figure: ['图 %', '图 %'],
      table: ['表 %', '表 %'],
      formula: ['公式 %', '公式 %'],
      paragraph: ['第 % 段', '第 % 段'],
      line: ['第 % 行', '第 % 行'],
      note: ['注 %', '注 %'],
      page: ['原书第 % 页', '原书第 % 页']
    },
    overleaf: '背面',
    previousPage: '上一页',
    nextPage: '下一页',
    innerQuotes: ['‘', '’'],
    semicolon: '；'
  }
}
