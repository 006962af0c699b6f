import type {Reading} from '../../src/book/reading.ts'

/*
 * Words of a post that its tree does not hold as often: in texts, code, addresses, alternative texts or attributes. Tags,
 * Liquid's own, attribute lists, the names of links and the numbers of lists are marks rather than words.
 */
export function lostWords(source: string, {tree, metadata}: Reading): string[] {
  const counts = new Map<string, number>()
  const add = (text: string, by: number): void => {
    for (const [word] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + by)
  }
  add(withoutMarks(source), 1)
  for (const text of stringsOf([tree, metadata])) add(text, -1)
  return [...counts].flatMap(([word, count]) => (count > 0 ? [`${word} ${count}`] : []))
}

/** Scripts that are written without spaces: letter by letter. */
const pattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+|\p{N}+/gu

const marks: readonly RegExp[] = [
  /^---\r?\n[\s\S]*?\r?\n---\r?\n/,
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
  /\{%-?\s*raw\s*-?%\}|\{%-?\s*endraw\s*-?%\}/g,
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g,
  /<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi,
  /^[ \t]*(?:[-*+]|\d+\.)[ \t]+toc[ \t]*\r?\n(?=\{:toc)/gim,
  /\{:[^}\n]*\}/g,
  /^[ \t]*(?:```|~~~).*/gm,
  /^[\s>]*(?:\d+[.)][ \t]+|\[[^\]\n]+\]:)/gm,
  /\]\[[^\]\n]*\]/g,
  /&#?\w+;/g
]

function withoutMarks(source: string): string {
  const raw = source.replace(
    /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
    (_, inner: string) => inner.replace(/[{}%]/g, ' ')
  )
  return marks.reduce((text, mark) => text.replace(mark, ' '), raw)
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'position' ? [] : stringsOf(item)))
}
