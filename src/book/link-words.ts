import {tongueOf} from './tongues/index.ts'

/** What links say of themselves to those who hear them. `%` stands for the number. */
export interface LinkWords {
  readonly note: string
  readonly backToNote: string
  readonly page: string
}

/** The words of a language (BCP 47); English where we do not know it. */
export function linkWordsOf(language: string): LinkWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.links ?? english
}

const english = words('Note %', 'Back to the call of note %', 'page %')

const table: ReadonlyMap<string, LinkWords> = new Map([
  ['de', words('Anmerkung %', 'Zurück zum Text bei Anmerkung %', 'Seite %')],
  ['es', words('Nota %', 'Volver a la llamada de la nota %', 'página %')],
  ['fr', words('Note %', 'Retour à l’appel de la note %', 'page %')],
  ['it', words('Nota %', 'Torna al richiamo della nota %', 'pagina %')],
  ['nl', words('Noot %', 'Terug naar de verwijzing van noot %', 'pagina %')],
  ['pl', words('Przypis %', 'Powrót do odsyłacza przypisu %', 'strona %')],
  ['pt', words('Nota %', 'Voltar à chamada da nota %', 'página %')],
  ['ru', words('Примечание %', 'Назад к знаку примечания %', 'страница %')]
])

function words(note: string, backToNote: string, page: string): LinkWords {
  return {note, backToNote, page}
}
