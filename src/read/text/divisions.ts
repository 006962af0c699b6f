/** The division of a book that a line names in German, French, Spanish or Italian: `Erstes Kapitel`, `CHAPITRE PREMIER`. */
export function foreignDivision(text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return found
  }
  return null
}

/** Words for the larger divisions, in small letters. */
export const books = /^(?:book|volume|buch|band|livre|tome|libro|tomo)$/u
export const parts = /^(?:part|teil|theil|partie|parte)$/u
export const scenes = /^(?:scene|section|szene|scène|auftritt|scena|escena)$/u

const german = [
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'sieb(?:en)?t',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwölft',
  '\\p{L}{2,10}zehnt',
  '\\p{L}{0,14}zw?[ai]nzigst',
  'letzt'
]
const word =
  '(?<division>kapitel|buch|band|teil|theil|abschnitt|akt|aufzug|auftritt|szene|gesang|brief)'
const romance =
  '(?<division>chapitre|livre|tome|partie|acte|scène|chant|lettre|capítulo|libro|tomo|parte|acto|escena|canto|capitolo|atto|scena|lettera|carta)'
const count = '(?:[ivxlc]+|\\d{1,3})'
const first =
  'premi(?:er|ère)|second[eo]?|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|prim[oa]|terz[oa]|quart[oa]|dernière?'

const patterns = [
  new RegExp(`^(?:d(?:as|er|ie) )?(?:${german.join('|')})e[rs]? ${word}(?!\\p{L})[.:]?`, 'iu'),
  new RegExp(`^${word} ${count}(?![\\p{L}\\p{N}])[.:]?`, 'iu'),
  new RegExp(`^${count}\\. ${word}(?!\\p{L})[.:]?`, 'iu'),
  new RegExp(`^${romance} (?:${count}|${first})(?![\\p{L}\\p{N}])[.:]?`, 'iu'),
  new RegExp(`^(?:${first}) ${romance}(?!\\p{L})[.:]?`, 'iu')
]
