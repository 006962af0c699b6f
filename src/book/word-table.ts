/** The words that the program itself prints in a book. `%` stands for what they are said of. */
export interface Words {
  readonly contents: string
  readonly notes: string
  readonly contributors: string
  readonly index: string
  readonly colophon: string
  readonly editedBy: string
  readonly textsBy: string
  /** Where others have written too. */
  readonly withTextsBy: string
  readonly setIn: string
  readonly pageSize: string
  readonly madeWith: string
  readonly see: string
  readonly seeAlso: string
  /** Before a page number: `p. 12`; or around it, where `%` stands for it. */
  readonly page: string
  readonly above: string
  readonly below: string
  readonly facingPage: string
  readonly quotes: readonly [open: string, close: string]
  /** Articles that open a head of the index and do not count in its order. */
  readonly articles: readonly string[]
}

/** By primary language subtag; English stands in `words.ts`, being also what is fallen back on. */
export const wordTable: ReadonlyMap<string, Words> = new Map([
  [
    'de',
    {
      contents: 'Inhalt',
      notes: 'Anmerkungen',
      contributors: 'Autorinnen und Autoren',
      index: 'Register',
      colophon: 'Kolophon',
      editedBy: 'Herausgegeben von %',
      textsBy: 'Texte von %',
      withTextsBy: 'Mit Texten von %',
      setIn: 'Gesetzt aus der %.',
      pageSize: 'Seitenformat: %.',
      madeWith: 'Hergestellt mit %.',
      see: 'siehe',
      seeAlso: 'siehe auch',
      page: 'S.',
      above: 'oben',
      below: 'unten',
      facingPage: 'auf der gegenüberliegenden Seite',
      quotes: ['„', '“'],
      articles: ['der', 'die', 'das', 'ein', 'eine']
    }
  ],
  [
    'es',
    {
      contents: 'Índice general',
      notes: 'Notas',
      contributors: 'Los autores',
      index: 'Índice analítico',
      colophon: 'Colofón',
      editedBy: 'Edición de %',
      textsBy: 'Textos de %',
      withTextsBy: 'Con textos de %',
      setIn: 'Compuesto en %.',
      pageSize: 'Formato: %.',
      madeWith: 'Hecho con %.',
      see: 'véase',
      seeAlso: 'véase también',
      page: 'p.',
      above: 'más arriba',
      below: 'más abajo',
      facingPage: 'en la página opuesta',
      quotes: ['«', '»'],
      articles: ['el', 'la', 'los', 'las', 'un', 'una']
    }
  ],
  [
    'fr',
    {
      contents: 'Table des matières',
      notes: 'Notes',
      contributors: 'Les auteurs',
      index: 'Index',
      colophon: 'Colophon',
      editedBy: 'Textes réunis par %',
      textsBy: 'Textes de %',
      withTextsBy: 'Avec des textes de %',
      setIn: 'Composé en %.',
      pageSize: 'Format : %.',
      madeWith: 'Réalisé avec %.',
      see: 'voir',
      seeAlso: 'voir aussi',
      page: 'p.',
      above: 'ci-dessus',
      below: 'ci-dessous',
      facingPage: 'ci-contre',
      quotes: ['«\u202F', '\u202F»'],
      articles: ['le', 'la', 'les', 'l’', 'un', 'une']
    }
  ],
  [
    'it',
    {
      contents: 'Indice',
      notes: 'Note',
      contributors: 'Gli autori',
      index: 'Indice analitico',
      colophon: 'Colophon',
      editedBy: 'A cura di %',
      textsBy: 'Testi di %',
      withTextsBy: 'Con testi di %',
      setIn: 'Composto in %.',
      pageSize: 'Formato: %.',
      madeWith: 'Realizzato con %.',
      see: 'vedi',
      seeAlso: 'vedi anche',
      page: 'p.',
      above: 'sopra',
      below: 'sotto',
      facingPage: 'nella pagina a fronte',
      quotes: ['«', '»'],
      articles: ['il', 'lo', 'la', 'i', 'gli', 'le', 'l’', 'un', 'uno', 'una']
    }
  ],
  [
    'nl',
    {
      contents: 'Inhoud',
      notes: 'Noten',
      contributors: 'De auteurs',
      index: 'Register',
      colophon: 'Colofon',
      editedBy: 'Samengesteld door %',
      textsBy: 'Teksten van %',
      withTextsBy: 'Met teksten van %',
      setIn: 'Gezet in de %.',
      pageSize: 'Formaat: %.',
      madeWith: 'Gemaakt met %.',
      see: 'zie',
      seeAlso: 'zie ook',
      page: 'p.',
      above: 'hierboven',
      below: 'hieronder',
      facingPage: 'op de pagina hiernaast',
      quotes: ['‘', '’'],
      articles: ['de', 'het', 'een']
    }
  ],
  [
    'pl',
    {
      contents: 'Spis treści',
      notes: 'Przypisy',
      contributors: 'O autorach',
      index: 'Indeks',
      colophon: 'Kolofon',
      editedBy: 'Redakcja: %',
      textsBy: 'Teksty: %',
      withTextsBy: 'Między innymi teksty: %',
      setIn: 'Złożono krojem %.',
      pageSize: 'Format: %.',
      madeWith: 'Wykonano w programie %.',
      see: 'zob.',
      seeAlso: 'zob. też',
      page: 's.',
      above: 'powyżej',
      below: 'poniżej',
      facingPage: 'na sąsiedniej stronie',
      quotes: ['„', '”'],
      articles: []
    }
  ],
  [
    'pt',
    {
      contents: 'Sumário',
      notes: 'Notas',
      contributors: 'Os autores',
      index: 'Índice remissivo',
      colophon: 'Colofão',
      editedBy: 'Organização de %',
      textsBy: 'Textos de %',
      withTextsBy: 'Com textos de %',
      setIn: 'Composto em %.',
      pageSize: 'Formato: %.',
      madeWith: 'Feito com %.',
      see: 'ver',
      seeAlso: 'ver também',
      page: 'p.',
      above: 'acima',
      below: 'abaixo',
      facingPage: 'na página ao lado',
      quotes: ['“', '”'],
      articles: ['o', 'a', 'os', 'as', 'um', 'uma']
    }
  ],
  [
    'ru',
    {
      contents: 'Содержание',
      notes: 'Примечания',
      contributors: 'Об авторах',
      index: 'Указатель',
      colophon: 'Выходные сведения',
      editedBy: 'Составитель: %',
      textsBy: 'Тексты: %',
      withTextsBy: 'В том числе тексты: %',
      setIn: 'Набрано шрифтом %.',
      pageSize: 'Формат: %.',
      madeWith: 'Изготовлено в программе %.',
      see: 'см.',
      seeAlso: 'см. также',
      page: 'с.',
      above: 'выше',
      below: 'ниже',
      facingPage: 'на соседней странице',
      quotes: ['«', '»'],
      articles: []
    }
  ]
])
