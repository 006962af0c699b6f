/**
 * Finds the spaces where a line should not end, in a language: behind `p.` before a number, behind forms of address and
 * initials before a name, behind words of one letter (Polish, Czech), before an ellipsis.
 */
export function noBreakFinder(language: string): (text: string) => RegExp {
  const plain = patternOf(language, [])
  let whole: RegExp | undefined
  return text => {
    if (!mayHaveInitials.test(text)) return plain
    whole ??= patternOf(language, initials)
    return whole
  }
}

/** Few paragraphs have initials, and V8 takes long to compile what looks for them. */
const mayHaveInitials = /\p{Lu}\.[ \n]\p{Lu}/u

/** All of them at a space. */
function patternOf(language: string, more: readonly string[]): RegExp {
  const patterns = ['(?=…)', String.raw`(?=\d)(?<=[§¶№][ \n])`, ...more]
  const abbreviations = [before(counted[language], 'd'), before(titles[language], 'p{Lu}')]
  const behind = abbreviations.filter(pattern => pattern !== undefined).join('|')
  if (behind) patterns.push(`(?<=${wordStart}(?:${behind}))`)
  // Most words open with a small letter, and none of these is looked for before one.
  const others = `(?![a-z])(?:${patterns.join('|')})`
  const letters = short[language]
  const behindLetters = letters ? `|(?=\\S)(?<=${wordStart}[${letters}][ \\n])` : ''
  return new RegExp(`[ \\n](?:${others}${behindLetters})`, 'gu')
}

function before(words: string | undefined, what: 'd' | 'p{Lu}'): string | undefined {
  return words && `(?:${words})\\.[ \\n](?=\\${what})`
}

const initials = [
  // Between two of them.
  String.raw`(?=\p{Lu}\.)(?<=(?<![\p{L}\p{M}\p{N}.’'])\p{Lu}\.[ \n])`,
  // Behind one that stands behind a name or at the start; a sentence may end in a lone capital (`vitamin C. It`) or a numeral (`Henry V. He`).
  String.raw`(?=\p{Lu}[\p{L}’'])(?<=(?:^|(?<![\p{L}\p{M}.’'-])\p{Lu}[\p{L}\p{M}’-]{0,24}\.?[ \n\u00A0])(?![IVX])\p{Lu}\.[ \n])`
]

const wordStart = "(?<![\\p{L}\\p{M}\\p{N}.’'-])"

/** Words that a number follows. */
const counted: Readonly<Record<string, string>> = {
  de: 'S|Nr|Bd|Abb|Art|Kap|Abs|Anm',
  en: 'pp?|nos?|Nos?|vols?|Vols?|ch|chap|Ch|Chap|figs?|Figs?|art|Art|sec|Sec',
  es: 'pp?|págs?|núm|vol|art|cap|fig',
  fr: 'pp?|vol|fig|art|chap|n',
  it: 'pp?|n|vol|art|cap|fig',
  nl: 'pp?|nr|art|fig',
  pl: 's|nr|t|art|rys',
  pt: 'pp?|n|vol|art|cap|fig',
  ru: 'с|т|гл|рис',
  uk: 'с|т|гл|рис'
}

/** Forms of address that a name follows. */
const titles: Readonly<Record<string, string>> = {
  de: 'Dr|Prof|Hr|Fr|St',
  en: 'Mrs?|Ms|Drs?|Prof|St|Rev|Gen|Sen|Rep|Gov|Capt|Col|Lt|Sgt',
  es: 'Sra?|Dra?|Prof',
  fr: 'MM?|Dr|Pr',
  it: 'Sig|Dott|Prof'
}

/** Prepositions and conjunctions of one letter: no line ends in them. */
const short: Readonly<Record<string, string>> = {
  cs: 'aikosuvzAIKOSUVZ',
  pl: 'aiouwzAIOUWZ',
  sk: 'aikosuvzAIKOSUVZ'
}
