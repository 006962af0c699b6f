import type {RightsStatus} from './rights.ts'
import {rightsRowOf} from './rights-rows.ts'

/** What is printed of rights, in the language of the book; English where we do not know it. `%` stands for what it is said of. */
export interface RightsWords {
  /** Sentences of a credit line. */
  readonly publicDomain: string
  readonly licensed: string
  /** Under a licence that has no name. */
  readonly underLicence: string
  readonly permitted: string
  readonly byPermission: string
  readonly fairUse: string
  readonly pending: string
  readonly refused: string
  readonly withheld: string
  /** On the page of a withheld text. */
  readonly notPrinted: string
  readonly readIt: string
  readonly qrCode: string
}

export function rightsWordsOf(language: string): RightsWords {
  const own = table.get(language.toLowerCase().split('-')[0] ?? '')
  if (own) return own
  const more = rightsRowOf(language)
  return more ? row(more.rights.join('|')) : english
}

/** In the United States it is fair use, in other countries of English law fair dealing. */
export function fairUseIn(language: string): string {
  const isDealing = /^en-(?:AU|CA|GB|IE|IN|NZ|SG|ZA)$/iu.test(language)
  const {fairUse} = rightsWordsOf(language)
  return isDealing ? fairUse.replace('fair use', 'fair dealing') : fairUse
}

/** By status: the sentence of the credit line that needs nothing else. */
export function sentenceOf(status: RightsStatus, language: string): string | undefined {
  const words = rightsWordsOf(language)
  const sentences: Partial<Record<RightsStatus, string>> = {
    'public-domain': words.publicDomain,
    'fair-use': fairUseIn(language),
    pending: words.pending,
    refused: words.refused,
    withheld: words.withheld
  }
  return sentences[status]
}

/** In the order of the interface: the words of a language are read most easily one behind the other. */
function row(words: string): RightsWords {
  const [
    publicDomain = '',
    licensed = '',
    underLicence = '',
    permitted = '',
    byPermission = '',
    fairUse = '',
    ...more
  ] = words.split('|')
  const [pending = '', refused = '', withheld = '', notPrinted = '', readIt = '', qrCode = ''] =
    more
  return {
    ...{publicDomain, licensed, underLicence, permitted, byPermission, fairUse},
    ...{pending, refused, withheld, notPrinted, readIt, qrCode}
  }
}

const english = row(
  'Public domain.|Licensed under %.|Reproduced under licence.|Reprinted with permission of %.|Reprinted with permission.|Reproduced as fair use.|Permission has been asked for.|Permission was refused.|Not printed in this edition.|This text is not printed here, for reasons of copyright.|It can be read at|QR code: %'
)

const table: ReadonlyMap<string, RightsWords> = new Map([
  ['en', english],
  [
    'de',
    row(
      'Gemeinfrei.|Lizenziert unter %.|Abdruck unter Lizenz.|Abdruck mit Genehmigung von %.|Abdruck mit Genehmigung.|Wiedergabe aufgrund gesetzlicher Erlaubnis.|Die Genehmigung ist angefragt.|Die Genehmigung wurde verweigert.|In dieser Ausgabe nicht abgedruckt.|Dieser Text ist hier aus urheberrechtlichen Gründen nicht abgedruckt.|Zu lesen unter|QR-Code: %'
    )
  ],
  [
    'es',
    row(
      'Dominio público.|Con licencia %.|Reproducido bajo licencia.|Reproducido con permiso de %.|Reproducido con permiso.|Reproducido al amparo de una excepción legal.|Se ha solicitado permiso.|Se denegó el permiso.|No se reproduce en esta edición.|Este texto no se reproduce aquí por razones de derechos de autor.|Puede leerse en|Código QR: %'
    )
  ],
  [
    'fr',
    row(
      'Domaine public.|Sous licence %.|Reproduit sous licence.|Reproduit avec l’autorisation de %.|Reproduit avec autorisation.|Reproduit au titre d’une exception légale.|L’autorisation a été demandée.|L’autorisation a été refusée.|Non reproduit dans cette édition.|Ce texte n’est pas reproduit ici pour des raisons de droit d’auteur.|On peut le lire à l’adresse|Code QR : %'
    )
  ],
  [
    'it',
    row(
      'Pubblico dominio.|Con licenza %.|Riprodotto su licenza.|Riprodotto per gentile concessione di %.|Riprodotto per gentile concessione.|Riprodotto in base a un’eccezione di legge.|L’autorizzazione è stata richiesta.|L’autorizzazione è stata negata.|Non riprodotto in questa edizione.|Questo testo non è riprodotto qui per ragioni di diritto d’autore.|Si può leggere all’indirizzo|Codice QR: %'
    )
  ],
  [
    'nl',
    row(
      'Publiek domein.|Gelicentieerd onder %.|Overgenomen onder licentie.|Overgenomen met toestemming van %.|Overgenomen met toestemming.|Overgenomen op grond van een wettelijke uitzondering.|Toestemming is gevraagd.|Toestemming is geweigerd.|Niet afgedrukt in deze uitgave.|Deze tekst is hier om auteursrechtelijke redenen niet afgedrukt.|Hij is te lezen op|QR-code: %'
    )
  ],
  [
    'pl',
    row(
      'Domena publiczna.|Na licencji %.|Przedruk na podstawie licencji.|Przedruk za zgodą: %.|Przedruk za zgodą uprawnionego.|Przedruk w ramach dozwolonego użytku.|Wystąpiono o zgodę na przedruk.|Odmówiono zgody na przedruk.|W tym wydaniu nie drukowany.|Tekst nie został tu wydrukowany ze względu na prawa autorskie.|Można go przeczytać pod adresem|Kod QR: %'
    )
  ],
  [
    'pt',
    row(
      'Domínio público.|Sob a licença %.|Reproduzido sob licença.|Reproduzido com autorização de %.|Reproduzido com autorização.|Reproduzido ao abrigo de uma exceção legal.|A autorização foi pedida.|A autorização foi recusada.|Não reproduzido nesta edição.|Este texto não é reproduzido aqui por razões de direitos de autor.|Pode ser lido em|Código QR: %'
    )
  ],
  [
    'ru',
    row(
      'Общественное достояние.|По лицензии %.|Воспроизводится по лицензии.|Перепечатано с разрешения: %.|Перепечатано с разрешения правообладателя.|Воспроизводится в случаях, допускаемых законом.|Разрешение запрошено.|В разрешении отказано.|В этом издании не печатается.|Этот текст не печатается здесь по соображениям авторского права.|Его можно прочитать по адресу|QR-код: %'
    )
  ]
])
