import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Words of one reading: about 23 pages of the classic template with its notes. */
const wordsOfReading = 6200
const pagesOfReading = 23

/**
 * Write a manuscript of about so many pages: Markdown essays with headings, quotations, lists, a table, footnotes, and
 * references to each other. The words are put together by chance from a fixed seed, so that each run has the same.
 */
export async function writeCorpus(folder: string, pages: number): Promise<void> {
  const count = Math.max(1, Math.round(pages / pagesOfReading))
  const words = Math.round((wordsOfReading * pages) / (count * pagesOfReading))
  await mkdir(folder, {recursive: true})
  const names = Array.from({length: count}, (_, index) => `reading-${index + 1}`)
  for (const [index, name] of names.entries()) {
    await writeFile(join(folder, `${name}.md`), essay(createChance(index + 1), words, names, index))
  }
  await writeFile(join(folder, 'reader.yaml'), manifest(names))
}

function manifest(names: readonly string[]): string {
  const readings = names.map(name => `  - {source: ${name}.md, id: ${name}}`)
  return [
    'title: A Reader of Chance',
    'language: en',
    'date: 2026-01-01',
    'readings:',
    ...readings,
    ''
  ].join('\n')
}

interface Chance {
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
}

/** Mulberry32: small, fast, the same everywhere. */
export function createChance(seed: number): Chance {
  let state = seed
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
  return {below, pick: values => values[below(values.length)] as (typeof values)[number]}
}

/** A Markdown essay of about so many words. */
export function essay(
  chance: Chance,
  words: number,
  names: readonly string[],
  index: number
): string {
  const blocks = [`# ${title(chance)} ${index + 1}`]
  const notes: string[] = []
  for (let written = 0; written < words; ) {
    const block = nextBlock(chance, notes, names, index)
    blocks.push(block)
    written += block.split(' ').length
  }
  return `${[...blocks, ...notes].join('\n\n')}\n`
}

function nextBlock(
  chance: Chance,
  notes: string[],
  names: readonly string[],
  index: number
): string {
  const kind = chance.below(100)
  if (kind < 7) return `## ${title(chance)}`
  if (kind < 11) return `> ${sentences(chance, 3)}`
  if (kind < 14) return [1, 2, 3, 4].map(() => `- ${sentences(chance, 1)}`).join('\n')
  if (kind < 15) return table(chance)
  return paragraph(chance, notes, names, index)
}

function paragraph(
  chance: Chance,
  notes: string[],
  names: readonly string[],
  index: number
): string {
  let text = sentences(chance, 3 + chance.below(5))
  if (chance.below(100) < 30) {
    const label = `n${notes.length + 1}`
    notes.push(`[^${label}]: ${sentences(chance, 1 + chance.below(3))}`)
    text += `[^${label}]`
  }
  const other = chance.pick(names)
  if (chance.below(100) < 4 && other !== names[index])
    text += ` See [another essay](reading:${other}).`
  return text
}

function table(chance: Chance): string {
  const row = () => `| ${[1, 2, 3].map(() => phrase(chance, 3)).join(' | ')} |`
  return [row(), '|---|---|---|', ...[1, 2, 3, 4, 5].map(row)].join('\n')
}

function title(chance: Chance): string {
  return phrase(chance, 3).replace(/^./u, letter => letter.toUpperCase())
}

function sentences(chance: Chance, count: number): string {
  return Array.from({length: count}, () => sentence(chance)).join(' ')
}

function sentence(chance: Chance): string {
  const words = phrase(chance, 8 + chance.below(16))
  const marked = chance.below(100) < 12 ? words.replace(/ (\S+)/u, ' *$1*') : words
  return `${marked.replace(/^./u, letter => letter.toUpperCase())}.`
}

function phrase(chance: Chance, length: number): string {
  return Array.from({length}, () => chance.pick(vocabulary)).join(' ')
}

const vocabulary =
  `the of and a to in is that it was for on are with as his they be at one have this from or had by not
but what all were when we there can an your which their said if do will each about how up out them then she many some so
these would other into has more her two like him see time could no make than first been its who now people my made over
did down only way find use may water long little very after words called just where most know through back much before
page margin note number printer reader paper index chapter column sheet binder volume library gathering composition
correction typography pagination illustration manuscript signature apparatus commentary reference quotation bibliography
alphabetical arrangement furniture compositor marginalia convention remarkable considerable particular ordinary
necessary important understanding government experience knowledge different language history century together`.split(
    /\s+/u
  )
