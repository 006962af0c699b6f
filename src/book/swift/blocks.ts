import type {Heading, List, ListItem, Paragraph, RootContent} from 'mdast'
import type {Point, Position} from 'unist'
import {phrasesOf, pointAfter} from './phrases.ts'
import {openingOf} from './plain.ts'
import {tableOf} from './tables.ts'

/** The blocks that were taken for one: it has blank lines in it. Notes are those that there are. */
export function parted({children, position}: Paragraph, notes: ReadonlySet<string>): RootContent[] {
  const [text] = children
  if (text?.type !== 'text' || !position) return []
  let {start} = position
  return text.value.split('\n\n').map(words => {
    const end = pointAfter(words, start)
    const block = blockOf(words, {start: {...start}, end}, notes)
    start = pointAfter('\n\n', end)
    return block
  })
}

function blockOf(words: string, position: Position, notes: ReadonlySet<string>): RootContent {
  const {start, end} = position
  const phrases = (inner: string, from: Point) => phrasesOf(inner, from, notes)
  if (words.startsWith('|')) return tableOf(words, position, phrases)
  if (words.startsWith('> ')) {
    const from = pointAfter('> ', start)
    const children = [paragraphOf(words.slice(2), {start: from, end: {...end}}, notes)]
    return {type: 'blockquote', children, position}
  }
  if (openingOf(words)) return listOf(words, position, notes)
  const [opening = '', label] = /^(?:#+ |\[\^([^\]]+)\]: )/u.exec(words) ?? []
  const inner = words.slice(opening.length)
  const from = pointAfter(opening, start)
  if (label) {
    const children = [paragraphOf(inner, {start: from, end: {...end}}, notes)]
    return {type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children, position}
  }
  if (!opening) return paragraphOf(inner, position, notes)
  const depth = (opening.length - 1) as Heading['depth']
  return {type: 'heading', depth, children: phrasesOf(inner, from, notes), position}
}

function paragraphOf(words: string, position: Position, notes: ReadonlySet<string>): Paragraph {
  return {type: 'paragraph', children: phrasesOf(words, position.start, notes), position}
}

function listOf(words: string, position: Position, notes: ReadonlySet<string>): List {
  let start = position.start
  const children = words.split('\n').map((line): ListItem => {
    const opening = openingOf(line)
    const [from, end] = [pointAfter(opening, start), pointAfter(line, start)]
    const paragraph = paragraphOf(line.slice(opening.length), {start: from, end}, notes)
    const place = {start: {...start}, end: {...end}}
    start = pointAfter('\n', end)
    return {type: 'listItem', spread: false, checked: null, children: [paragraph], position: place}
  })
  const number = Number.parseInt(words, 10)
  const ordered = number >= 0
  return {type: 'list', ordered, start: ordered ? number : null, spread: false, children, position}
}

/** The notes in what was left out. */
export function notesIn(text: string): string[] {
  return Array.from(text.matchAll(/^\[\^([^\]]+)\]: /gmu), ([, label = '']) => label.toLowerCase())
}
