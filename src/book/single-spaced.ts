/** White space of every kind as one space, without any at the ends. */
export function singleSpaced(text: string): string {
  // Most spaces are single, and need not be put anew.
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim()
}
