import {rightsRowOf} from './rights-rows.ts'

/** The labels of a coversheet, in the language of the book; English where we do not know it. */
export interface CoversheetWords {
  readonly title: string
  readonly notice: string
  readonly course: string
  readonly institution: string
  readonly author: string
  readonly work: string
  readonly source: string
  readonly pages: string
  readonly publisher: string
  readonly holder: string
  readonly permission: string
  readonly copies: string
  readonly expires: string
  readonly person: string
}

export function coversheetWordsOf(language: string): CoversheetWords {
  const own = table.get(language.toLowerCase().split('-')[0] ?? '')
  if (own) return own
  const more = rightsRowOf(language)
  return more ? row(more.coversheet.join('|')) : english
}

/** In the order of the interface: the words of a language are read most easily one behind the other. */
function row(words: string): CoversheetWords {
  const [title = '', notice = '', course = '', institution = '', author = '', work = '', ...more] =
    words.split('|')
  const [
    source = '',
    pages = '',
    publisher = '',
    holder = '',
    permission = '',
    copies = '',
    expires = '',
    person = ''
  ] = more
  return {
    ...{title, notice, course, institution, author, work},
    ...{source, pages, publisher, holder, permission, copies, expires, person}
  }
}

const english = row(
  'Copyright notice|This copy was made for the course named here. No further copies may be made of it.|Course|Institution|Author|Title|Taken from|Pages|Publisher|Rights holder|Permission|Copies|Valid until|Responsible'
)

const table: ReadonlyMap<string, CoversheetWords> = new Map([
  ['en', english],
  [
    'de',
    row(
      'Urheberrechtshinweis|Diese Kopie wurde für die genannte Lehrveranstaltung hergestellt. Sie darf nicht weiter vervielfältigt werden.|Lehrveranstaltung|Hochschule|Autor|Titel|Aus|Seiten|Verlag|Rechteinhaber|Genehmigung|Kopien|Gültig bis|Verantwortlich'
    )
  ],
  [
    'es',
    row(
      'Aviso de derechos de autor|Esta copia se hizo para la asignatura indicada. No pueden hacerse más copias de ella.|Asignatura|Institución|Autor|Título|Tomado de|Páginas|Editorial|Titular de los derechos|Permiso|Ejemplares|Válido hasta|Responsable'
    )
  ],
  [
    'fr',
    row(
      'Droits d’auteur|Cette copie a été faite pour le cours indiqué. Il est interdit de la reproduire.|Cours|Établissement|Auteur|Titre|Tiré de|Pages|Éditeur|Titulaire des droits|Autorisation|Exemplaires|Valable jusqu’au|Responsable'
    )
  ],
  [
    'it',
    row(
      'Diritto d’autore|Questa copia è stata fatta per il corso indicato. Non è permesso farne altre copie.|Corso|Istituzione|Autore|Titolo|Tratto da|Pagine|Editore|Titolare dei diritti|Autorizzazione|Copie|Valido fino al|Responsabile'
    )
  ],
  [
    'nl',
    row(
      'Auteursrecht|Deze kopie is gemaakt voor het genoemde vak. Er mogen geen verdere kopieën van worden gemaakt.|Vak|Instelling|Auteur|Titel|Uit|Pagina’s|Uitgever|Rechthebbende|Toestemming|Exemplaren|Geldig tot|Verantwoordelijk'
    )
  ],
  [
    'pl',
    row(
      'Prawa autorskie|Kopię sporządzono na potrzeby wskazanego kursu. Nie wolno jej dalej powielać.|Kurs|Uczelnia|Autor|Tytuł|Źródło|Strony|Wydawca|Właściciel praw|Zgoda|Egzemplarze|Ważne do|Odpowiedzialny'
    )
  ],
  [
    'pt',
    row(
      'Direitos de autor|Esta cópia foi feita para o curso indicado. Não podem ser feitas mais cópias dela.|Curso|Instituição|Autor|Título|Retirado de|Páginas|Editora|Titular dos direitos|Autorização|Exemplares|Válido até|Responsável'
    )
  ],
  [
    'ru',
    row(
      'Авторское право|Эта копия сделана для указанного курса. Дальнейшее копирование запрещено.|Курс|Учебное заведение|Автор|Название|Источник|Страницы|Издатель|Правообладатель|Разрешение|Экземпляры|Действительно до|Ответственный'
    )
  ]
])
