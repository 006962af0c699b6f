/** Words of a source on one line, cut to so many characters. */
export function clip(words: string, most = 80): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const characters = Array.from(line.slice(0, 2 * most + 2))
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}
