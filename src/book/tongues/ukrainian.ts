import type {Tongue} from './tongue.ts'

export const ukrainian: Tongue = {
  words: {
    contents: 'Зміст',
    notes: 'Примітки',
    contributors: 'Про авторів',
    index: 'Покажчик',
    colophon: 'Вихідні відомості',
    editedBy: 'Упорядкування: %',
    textsBy: 'Тексти: %',
    withTextsBy: 'Зокрема тексти: %',
    setIn: 'Набрано шрифтом %.',
    pageSize: 'Формат: %.',
    madeWith: 'Виготовлено у програмі %.',
    see: 'див.',
    seeAlso: 'див. також',
    page: 'с.',
    above: 'вище',
    below: 'нижче',
    facingPage: 'на сусідній сторінці',
    quotes: ['«', '»'],
    articles: []
  },
  backMatter: {
    preface: 'Передмова',
    introduction: 'Вступ',
    abbreviations: 'Список скорочень',
    glossary: 'Словник термінів',
    chronology: 'Хронологія',
    questions: 'Питання для обговорення',
    furtherReading: 'Рекомендована література',
    permissions: 'Дозволи на публікацію',
    translatedBy: 'Переклад: %',
    circa: 'бл.'
  },
  bibliography: {
    bibliography: 'Література',
    sources: 'Джерела текстів',
    worksCited: 'Цитована література'
  },
  figures: {
    figure: 'Рисунок %',
    table: 'Таблиця %',
    figures: 'Рисунки',
    tables: 'Таблиці',
    continued: '% (продовження)'
  },
  index: {
    continued: '% (продовження)',
    note: ' прим. %',
    notes: ' прим. %'
  },
  links: {
    note: 'Примітка %',
    backToNote: 'Назад до знака примітки %',
    page: 'сторінка %'
  },
  numbering: {
    originalPage: 'ориг. с. %',
    originalPages: 'ориг. с. %',
    concordance: 'Відповідність сторінок',
    original: 'Оригінал',
    here: 'Тут'
  },
  references: {
    pages: 'с.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['рис. %', 'рис. %'],
      table: ['табл. %', 'табл. %'],
      formula: ['ф-ла %', 'ф-ли %'],
      paragraph: ['абз. %', 'абз. %'],
      line: ['рядок %', 'рядки %'],
      note: ['прим. %', 'прим. %'],
      page: ['с. ориг. %', 'с. ориг. %']
    },
    overleaf: 'на звороті',
    previousPage: 'на попередній сторінці',
    nextPage: 'на наступній сторінці',
    innerQuotes: ['„', '“'],
    semicolon: '; '
  }
}
