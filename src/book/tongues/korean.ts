import type {Tongue} from './tongue.ts'

export const korean: Tongue = {
  words: {
    contents: '차례',
    notes: '주',
    contributors: '글쓴이',
    index: '찾아보기',
    colophon: '판권',
    editedBy: '% 엮음',
    textsBy: '% 지음',
    withTextsBy: '% 등의 글을 실음',
    setIn: '본문 글꼴: %.',
    pageSize: '판형: %.',
    madeWith: '조판: %.',
    see: '→',
    seeAlso: '또한 →',
    page: '%쪽',
    above: '위',
    below: '아래',
    facingPage: '맞은편 쪽',
    quotes: ['‘', '’'],
    articles: []
  },
  backMatter: {
    preface: '머리말',
    introduction: '들어가며',
    abbreviations: '줄임말',
    glossary: '용어 풀이',
    chronology: '연표',
    questions: '토론을 위한 물음',
    furtherReading: '더 읽을거리',
    permissions: '수록 허락',
    translatedBy: '% 옮김',
    circa: '약'
  },
  bibliography: {
    bibliography: '참고 문헌',
    sources: '글의 출처',
    worksCited: '인용 문헌'
  },
  figures: {
    figure: '그림 %',
    table: '표 %',
    figures: '그림 차례',
    tables: '표 차례',
    continued: '% (계속)'
  },
  index: {
    continued: '% (계속)',
    note: ' 주%',
    notes: ' 주%'
  },
  links: {
    note: '주 %',
    backToNote: '주 %의 본문으로 돌아가기',
    page: '%쪽'
  },
  numbering: {
    originalPage: '원서 %쪽',
    originalPages: '원서 %쪽',
    concordance: '쪽수 대조표',
    original: '원서',
    here: '이 책'
  },
  references: {
    pages: '%쪽',
    numbered: {
      heading: ['%절', '%절'],
      figure: ['그림 %', '그림 %'],
      table: ['표 %', '표 %'],
      formula: ['식 %', '식 %'],
      paragraph: ['% 문단', '% 문단'],
      line: ['%행', '%행'],
      note: ['주 %', '주 %'],
      page: ['원서 %쪽', '원서 %쪽']
    },
    overleaf: '뒷면',
    previousPage: '앞쪽',
    nextPage: '다음 쪽',
    innerQuotes: ['“', '”'],
    semicolon: '; '
  }
}
