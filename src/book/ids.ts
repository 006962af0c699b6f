/**
 * An id from words: lower case, letters and digits of any script kept, everything else one hyphen.
 * Latin letters lose their accents. Empty words give `section`.
 */
export function slug(words: string): string {
  const text = words
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return text || 'section'
}

/** The id of something inside a reading or section: never clashes with another reading's. */
export function anchor(owner: string, name: string): string {
  return `${owner}--${name}`
}

/** Gives each name once: the second `notes` becomes `notes-2`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return name => {
    let unique = name
    for (let number = 2; taken.has(unique); number++) unique = `${name}-${number}`
    taken.add(unique)
    return unique
  }
}
