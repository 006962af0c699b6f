/** The words of a course: its weeks and their load; English where we do not know the language. `%` stands for what they are said of. */
export interface CourseWords {
  readonly week: string
  readonly session: string
  /** The section that has them all. */
  readonly schedule: string
  readonly reading: string
  /** Over first pages. */
  readonly page: string
  readonly pages: string
  readonly words: string
  readonly minutes: string
  readonly total: string
  /** Under the table: how many words a minute. */
  readonly pace: string
  readonly readings: string
  readonly questions: string
  readonly taughtBy: string
  readonly offprintFrom: string
}

export function courseWordsOf(language: string): CourseWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? english
}

/** In the order of the columns below: fifteen words of fifteen languages are read most easily as a table. */
function row(words: string): CourseWords {
  const [week = '', session = '', schedule = '', reading = '', page = '', pages = '', ...more] =
    words.split('|')
  const [count = '', minutes = '', total = '', pace = '', ...last] = more
  const [readings = '', questions = '', taughtBy = '', offprintFrom = ''] = last
  return {
    ...{week, session, schedule, reading, page, pages, words: count, minutes, total, pace},
    ...{readings, questions, taughtBy, offprintFrom}
  }
}

const english = row(
  'Week %|Session %|Schedule|Reading|Page|Pages|Words|Minutes|Total|Minutes at % words a minute.|Readings|Questions|Taught by %|Offprint from %'
)

const table: ReadonlyMap<string, CourseWords> = new Map([
  ['en', english],
  [
    'de',
    row(
      'Woche %|Sitzung %|Kursplan|Text|Seite|Seiten|Wörter|Minuten|Summe|Minuten bei % Wörtern in der Minute.|Texte|Fragen|Dozent: %|Sonderdruck aus %'
    )
  ],
  [
    'es',
    row(
      'Semana %|Sesión %|Programa|Lectura|Página|Páginas|Palabras|Minutos|Total|Minutos a razón de % palabras por minuto.|Lecturas|Preguntas|Docente: %|Separata de %'
    )
  ],
  [
    'fr',
    row(
      'Semaine %|Séance %|Programme|Texte|Page|Pages|Mots|Minutes|Total|Minutes à raison de % mots par minute.|Textes|Questions|Cours de %|Tiré à part de %'
    )
  ],
  [
    'it',
    row(
      'Settimana %|Lezione %|Programma|Testo|Pagina|Pagine|Parole|Minuti|Totale|Minuti a % parole al minuto.|Testi|Domande|Docente: %|Estratto da %'
    )
  ],
  [
    'nl',
    row(
      'Week %|Bijeenkomst %|Rooster|Tekst|Bladzijde|Bladzijden|Woorden|Minuten|Totaal|Minuten bij % woorden per minuut.|Teksten|Vragen|Docent: %|Overdruk uit %'
    )
  ],
  [
    'pl',
    row(
      'Tydzień %|Zajęcia %|Plan zajęć|Tekst|Strona|Strony|Słowa|Minuty|Razem|Minuty przy % słowach na minutę.|Teksty|Pytania|Prowadzący: %|Nadbitka z %'
    )
  ],
  [
    'pt',
    row(
      'Semana %|Sessão %|Programa|Texto|Página|Páginas|Palavras|Minutos|Total|Minutos a % palavras por minuto.|Textos|Questões|Docente: %|Separata de %'
    )
  ],
  [
    'ru',
    row(
      'Неделя %|Занятие %|План курса|Текст|Страница|Страницы|Слова|Минуты|Всего|Минуты при скорости % слов в минуту.|Тексты|Вопросы|Преподаватель: %|Оттиск из %'
    )
  ],
  [
    'el',
    row(
      'Εβδομάδα %|Συνάντηση %|Πρόγραμμα|Κείμενο|Σελίδα|Σελίδες|Λέξεις|Λεπτά|Σύνολο|Λεπτά με % λέξεις το λεπτό.|Κείμενα|Ερωτήσεις|Διδάσκων: %|Ανάτυπο από %'
    )
  ],
  [
    'he',
    row(
      'שבוע %|מפגש %|תוכנית הקורס|טקסט|עמוד|עמודים|מילים|דקות|סך הכול|דקות לפי % מילים בדקה.|טקסטים|שאלות|מרצה: %|תדפיס מתוך %'
    )
  ],
  [
    'ar',
    row(
      'الأسبوع %|الجلسة %|خطة المقرر|النص|الصفحة|الصفحات|الكلمات|الدقائق|المجموع|الدقائق بمعدل % كلمة في الدقيقة.|النصوص|أسئلة|المدرّس: %|مستلّ من %'
    )
  ],
  [
    'zh',
    row(
      '第%周|第%次课|课程安排|文章|页码|页数|词数|分钟|合计|按每分钟%词计算。|文章|思考题|授课教师：%|选自%'
    )
  ],
  [
    'ja',
    row(
      '第%週|第%回|授業計画|文献|ページ|ページ数|語数|分|合計|毎分%語で計算。|文献|問い|担当：%|%からの抜刷'
    )
  ],
  [
    'ko',
    row('%주차|%회차|강의 계획|글|쪽|쪽수|단어|분|합계|분당 %단어 기준.|글|질문|담당: %|% 별쇄본')
  ]
])
