import type {Parent, PhrasingContent} from 'mdast'

/** Words of the editor's within the text: in brackets behind what they are about, or in place of a fault. */
export interface Editorial extends Parent {
  type: 'editorial'
  kind: 'gloss' | 'sic' | 'correction'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    editorial: Editorial
  }
  interface RootContentMap {
    editorial: Editorial
  }
}

/** What notes on the editor's own hand say. `%` stands for the words of the source. */
export interface EditorialWords {
  readonly emphasisAdded: string
  readonly inTheSource: string
  readonly seeAlso: string
}

/** The words in a language (BCP 47); English where we do not know it. */
export function editorialWordsOf(language: string): EditorialWords {
  return table.get(language.toLowerCase().split('-')[0] ?? '') ?? english
}

const english: EditorialWords = {
  emphasisAdded: 'Emphasis added.',
  inTheSource: 'The source has %.',
  seeAlso: 'See also %.'
}

const table: ReadonlyMap<string, EditorialWords> = new Map([
  ['en', english],
  [
    'de',
    {
      emphasisAdded: 'Hervorhebung hinzugefügt.',
      inTheSource: 'In der Vorlage: %.',
      seeAlso: 'Siehe auch %.'
    }
  ],
  [
    'es',
    {
      emphasisAdded: 'Cursiva añadida.',
      inTheSource: 'En el original: %.',
      seeAlso: 'Véase también %.'
    }
  ],
  [
    'fr',
    {
      emphasisAdded: 'C’est nous qui soulignons.',
      inTheSource: 'Le texte source porte %.',
      seeAlso: 'Voir aussi %.'
    }
  ],
  [
    'it',
    {
      emphasisAdded: 'Corsivo aggiunto.',
      inTheSource: 'Nell’originale: %.',
      seeAlso: 'Vedi anche %.'
    }
  ],
  [
    'nl',
    {
      emphasisAdded: 'Cursivering toegevoegd.',
      inTheSource: 'In de bron staat %.',
      seeAlso: 'Zie ook %.'
    }
  ],
  [
    'pl',
    {
      emphasisAdded: 'Wyróżnienie redakcji.',
      inTheSource: 'W oryginale: %.',
      seeAlso: 'Zob. też %.'
    }
  ],
  [
    'pt',
    {
      emphasisAdded: 'Itálico acrescentado.',
      inTheSource: 'No original: %.',
      seeAlso: 'Ver também %.'
    }
  ],
  [
    'ru',
    {
      emphasisAdded: 'Курсив добавлен.',
      inTheSource: 'В источнике: %.',
      seeAlso: 'См. также %.'
    }
  ]
])
