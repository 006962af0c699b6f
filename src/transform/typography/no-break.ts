/**
 * Finds the spaces where a line should not end, in a language: behind `p.` before a number, behind forms of address and
 * initials before a name, behind words of one letter (Polish, Czech), before an ellipsis.
 */
export function noBreakPattern(language: string): RegExp {
  const patterns = [
    /[ \n](?=…)/u,
    /[ \n](?=\d)(?<=[§¶№][ \n])/u,
    betweenInitials,
    behindInitial
  ].map(({source}) => source)
  const behind = counted[language]
  if (behind) patterns.push(`[ \\n](?=\\d)(?<=${wordStart}(?:${behind})\\.[ \\n])`)
  const addressed = titles[language]
  if (addressed) patterns.push(`[ \\n](?=\\p{Lu})(?<=${wordStart}(?:${addressed})\\.[ \\n])`)
  // Most words open with a small letter, and none of these is looked for before one.
  const others = `(?![a-z])(?:${patterns.map(pattern => pattern.slice(space.length)).join('|')})`
  const letters = short[language]
  const behindLetters = letters ? `|(?=\\S)(?<=${wordStart}[${letters}][ \\n])` : ''
  return new RegExp(`${space}(?:${others}${behindLetters})`, 'gu')
}

/** What each pattern begins with. */
const space = '[ \\n]'

const betweenInitials = /[ \n](?=\p{Lu}\.)(?<=(?<![\p{L}\p{M}\p{N}.’'])\p{Lu}\.[ \n])/u

/** Behind a name or at the start; a sentence may end in a lone capital (`vitamin C. It`) or a numeral (`Henry V. He`). */
const behindInitial =
  /[ \n](?=\p{Lu}[\p{L}’'])(?<=(?:^|(?<![\p{L}\p{M}.’'-])\p{Lu}[\p{L}\p{M}’-]{0,24}\.?[ \n\u00A0])(?![IVX])\p{Lu}\.[ \n])/u

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
