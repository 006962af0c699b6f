import {tongueOf} from './tongues/index.ts'

/** The words of the editor's sections, in the language of the book; English where we do not know it. */
export function backMatterWordsOf(language: string): BackMatterWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.backMatter ?? english
}

/** `%` stands for what the words are said of. */
export interface BackMatterWords {
  readonly preface: string
  readonly introduction: string
  readonly abbreviations: string
  readonly glossary: string
  readonly chronology: string
  readonly questions: string
  readonly furtherReading: string
  readonly permissions: string
  readonly translatedBy: string
  /** Before a year that is not known for sure. */
  readonly circa: string
}

const english: BackMatterWords = {
  preface: 'Preface',
  introduction: 'Introduction',
  abbreviations: 'Abbreviations',
  glossary: 'Glossary',
  chronology: 'Chronology',
  questions: 'Questions for Discussion',
  furtherReading: 'Further Reading',
  permissions: 'Permissions',
  translatedBy: 'Translated by %',
  circa: 'c.'
}

const table: ReadonlyMap<string, BackMatterWords> = new Map([
  ['en', english],
  [
    'de',
    {
      preface: 'Vorwort',
      introduction: 'Einleitung',
      abbreviations: 'Abkürzungen',
      glossary: 'Glossar',
      chronology: 'Zeittafel',
      questions: 'Fragen zum Text',
      furtherReading: 'Weiterführende Literatur',
      permissions: 'Rechtenachweise',
      translatedBy: 'Übersetzt von %',
      circa: 'um'
    }
  ],
  [
    'es',
    {
      preface: 'Prólogo',
      introduction: 'Introducción',
      abbreviations: 'Abreviaturas',
      glossary: 'Glosario',
      chronology: 'Cronología',
      questions: 'Preguntas para el debate',
      furtherReading: 'Lecturas recomendadas',
      permissions: 'Permisos',
      translatedBy: 'Traducción de %',
      circa: 'ca.'
    }
  ],
  [
    'fr',
    {
      preface: 'Préface',
      introduction: 'Introduction',
      abbreviations: 'Abréviations',
      glossary: 'Glossaire',
      chronology: 'Chronologie',
      questions: 'Questions pour la discussion',
      furtherReading: 'Pour aller plus loin',
      permissions: 'Autorisations',
      translatedBy: 'Traduction : %',
      circa: 'vers'
    }
  ],
  [
    'it',
    {
      preface: 'Prefazione',
      introduction: 'Introduzione',
      abbreviations: 'Abbreviazioni',
      glossary: 'Glossario',
      chronology: 'Cronologia',
      questions: 'Domande per la discussione',
      furtherReading: 'Letture consigliate',
      permissions: 'Autorizzazioni',
      translatedBy: 'Traduzione di %',
      circa: 'ca.'
    }
  ],
  [
    'nl',
    {
      preface: 'Voorwoord',
      introduction: 'Inleiding',
      abbreviations: 'Afkortingen',
      glossary: 'Verklarende woordenlijst',
      chronology: 'Tijdlijn',
      questions: 'Vragen ter bespreking',
      furtherReading: 'Verder lezen',
      permissions: 'Verantwoording',
      translatedBy: 'Vertaald door %',
      circa: 'ca.'
    }
  ],
  [
    'pl',
    {
      preface: 'Przedmowa',
      introduction: 'Wstęp',
      abbreviations: 'Wykaz skrótów',
      glossary: 'Słowniczek',
      chronology: 'Kalendarium',
      questions: 'Pytania do dyskusji',
      furtherReading: 'Literatura uzupełniająca',
      permissions: 'Źródła i zgody na przedruk',
      translatedBy: 'Przekład: %',
      circa: 'ok.'
    }
  ],
  [
    'pt',
    {
      preface: 'Prefácio',
      introduction: 'Introdução',
      abbreviations: 'Abreviaturas',
      glossary: 'Glossário',
      chronology: 'Cronologia',
      questions: 'Questões para debate',
      furtherReading: 'Leituras complementares',
      permissions: 'Autorizações',
      translatedBy: 'Tradução de %',
      circa: 'c.'
    }
  ],
  [
    'ru',
    {
      preface: 'Предисловие',
      introduction: 'Введение',
      abbreviations: 'Список сокращений',
      glossary: 'Словарь терминов',
      chronology: 'Хронология',
      questions: 'Вопросы для обсуждения',
      furtherReading: 'Рекомендуемая литература',
      permissions: 'Разрешения на публикацию',
      translatedBy: 'Перевод: %',
      circa: 'ок.'
    }
  ]
])
