import type {Tongue} from './tongue.ts'

export const japanese: Tongue = {
  words: {
    contents: '目次',
    notes: '注',
    contributors: '執筆者紹介',
    index: '索引',
    colophon: '奥付',
    editedBy: '%編',
    textsBy: '%著',
    withTextsBy: '%ほかの文章を収める',
    setIn: '本文書体：%。',
    pageSize: '判型：%。',
    madeWith: '組版：%。',
    see: '→',
    seeAlso: '→も見よ',
    page: '%ページ',
    above: '上記',
    below: '下記',
    facingPage: '向かいのページ',
    quotes: ['「', '」'],
    articles: []
  },
  backMatter: {
    preface: '序文',
    introduction: 'はじめに',
    abbreviations: '略語',
    glossary: '用語集',
    chronology: '年表',
    questions: '討論のための問い',
    furtherReading: 'さらに読むために',
    permissions: '転載許諾',
    translatedBy: '%訳',
    circa: '約'
  },
  bibliography: {
    bibliography: '参考文献',
    sources: '出典',
    worksCited: '引用文献'
  },
  figures: {
    figure: '図 %',
    table: '表 %',
    figures: '図一覧',
    tables: '表一覧',
    continued: '%（続き）'
  },
  index: {
    continued: '%（続き）',
    note: '注%',
    notes: '注%'
  },
  links: {
    note: '注 %',
    backToNote: '注 % の参照元へ戻る',
    page: '% ページ'
  },
  numbering: {
    originalPage: '原書 % 頁',
    originalPages: '原書 % 頁',
    concordance: 'ページ対照表',
    original: '原書',
    here: '本書'
  },
  references: {
    pages: '%ページ',
    numbered: {
      heading: ['% 節', '% 節'],
      figure: ['図 %', '図 %'],
      table: ['表 %', '表 %'],
      formula: ['式 %', '式 %'],
      paragraph: ['第 % 段落', '第 % 段落'],
      line: ['% 行', '% 行'],
      note: ['注 %', '注 %'],
      page: ['原書 % 頁', '原書 % 頁']
    },
    overleaf: '裏面',
    previousPage: '前のページ',
    nextPage: '次のページ',
    innerQuotes: ['『', '』'],
    semicolon: '；'
  }
}
