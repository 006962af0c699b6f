/** The names in a byline: `A and B`, `A, B and C`, `A; B`. */
export function splitAuthors(byline: string): string[] {
  const text = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '')
  if (!text) return []
  if (text.includes(';')) return parts(text, /;/)
  if (institution.test(text)) return [text]
  return parts(text, /\s+(?:and|&)\s+|、/i).flatMap(splitAtCommas)
}

/** `King, Jr.` and `Doe, Jane` are one name; commas part names of two words or more. */
function splitAtCommas(text: string): string[] {
  const names: string[] = []
  for (const part of parts(text, /,/)) {
    const last = names.at(-1)
    const suffix = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Esq\.?|M\.?A\.?)$/i.test(part)
    if (last !== undefined && (suffix || !last.includes(' ')))
      names[names.length - 1] = `${last}, ${part}`
    else names.push(part)
  }
  return names
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(part => part.trim().replace(/^and\s+/i, ''))
    .filter(part => part !== '')
}

const institution =
  /\b(?:academy|agency|association|board|bureau|center|centre|college|commission|committee|council|department|foundation|institute|ministry|office|society|university)\b/i
