import type {Paragraph, RootContent} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {ContributorNote, Reading} from '../book/reading.ts'

/**
 * Take the notes on the authors, `**Name** is …` behind the last rule of a text, out of the tree for Contributors.
 *
 * All that stands behind the rule has to be such notes; a paragraph without a name goes on with the note before it.
 * Definitions (of notes, of links) may stand there and stay, and so does what the editor sets at the end of a reading.
 */
export function takeContributors(reading: Reading): void {
  const {children} = reading.tree
  const rule = children.findLastIndex(child => child.type === 'thematicBreak')
  if (rule < 0) return
  const blocks = children.slice(rule + 1)
  const notes = contributorNotes(blocks.filter(block => !isDefinition(block)))
  if (notes.length === 0) return
  reading.contributors.push(...notes)
  reading.tree.children = [...children.slice(0, rule), ...blocks.filter(isDefinition)]
}

function isDefinition(block: RootContent): boolean {
  return kept.has(block.type)
}

const kept: ReadonlySet<string> = new Set(['definition', 'endBlock', 'footnoteDefinition'])

function contributorNotes(blocks: readonly RootContent[]): ContributorNote[] {
  const notes: ContributorNote[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph') return []
    const name = nameOf(block)
    if (name) {
      notes.push({name, children: [block], ...(block.position && {position: block.position})})
    } else if (notes.length === 0 || startsBold(block)) return []
    else notes.at(-1)?.children.push(block)
  }
  return notes
}

/** The bold name or names that the paragraph opens with, if the text goes on to say who they are. */
function nameOf(paragraph: Paragraph): string | undefined {
  const phrases = phrasesOf(paragraph)
  const end = phrases.findIndex(
    child => child.type !== 'strong' && !(child.type === 'text' && isJoint(child.value))
  )
  if (phrases[0]?.type !== 'strong' || end < 0) return undefined
  const name = phrases
    .slice(0, end)
    .map(child => plain(child))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
  const rest = phrases
    .slice(end)
    .map(child => plain(child))
    .join('')
  return isName(name) && saysWho.test(rest) ? name : undefined
}

/** The whole note may stand in italics. */
function phrasesOf({children}: Paragraph): Paragraph['children'] {
  const [only, ...rest] = children
  return only?.type === 'emphasis' && rest.length === 0 ? only.children : children
}

function startsBold(paragraph: Paragraph): boolean {
  return phrasesOf(paragraph)[0]?.type === 'strong'
}

function isJoint(value: string): boolean {
  return /^(?:,?\s+(?:and|und|et|y|e|i|и)|,|\s*&)\s+$/u.test(value)
}

/** Capitals, initials and particles (`María de la Cruz Jr.`), or a script that has no capitals. */
function isName(words: string): boolean {
  return (
    words.length <= 120 &&
    /^\p{Lu}|^\p{Lo}/u.test(words) &&
    words.split(/[\s,&]+/u).every(word => nameWord.test(word))
  )
}

const nameWord =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’‘·-]*|al|and|auf|bin|d['’]\p{L}+|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|et|ibn|i|la|las|le|los|och|of|ter|the|to|und|van|vom|von|y|zu|zum|zur)?$/u

/** A verb or an apposition: what follows the name is no new sentence. */
const saysWho = /^[,，]?\s*(?:\(.{1,80}?\)\s*)?[\p{Ll}\p{Lo}—–]/u
