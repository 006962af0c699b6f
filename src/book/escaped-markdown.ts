/** Words of a book, which are no markup, for Markdown; an `@` before a name would call somebody. */
export function escapedMarkdown(words: string): string {
  return words
    .replace(/[\\`*_[\]<>|#~]/gu, '\\$&')
    .replaceAll('@', '@\u200B')
    .replaceAll('\n', ' ')
}
