import {type Chance, randomOf} from '../random.ts'
import {chapter} from './press.ts'

export interface NoteRecipe {
  readonly seed: number
  readonly blocks: number
  /** Notes to a paragraph, about. */
  readonly density: number
  /** How many series there are, each with its block at the foot of the page. */
  readonly series: number
  /** Of every note, whether it is to stand in the margin: 0 for none. */
  readonly beside?: number
}

const vocabulary =
  'the of page margin note reader foot\u00ADnote mar\u00ADgin\u00ADalia quarto ar\u00ADgu\u00ADment com\u00ADpos\u00ADi\u00ADtor folio, verso. recto! “leaf” and is in\u00ADter\u00ADna\u00ADtion\u00ADal'.split(
    ' '
  )

interface Draft {
  readonly recipe: NoteRecipe
  readonly chance: Chance
  blocks: number
  readonly notes: string[]
}

/** A section with notes of several series in all places that a note may be called from: the same for the same recipe. */
export function randomNotes(recipe: NoteRecipe): string {
  const draft: Draft = {recipe, chance: randomOf(recipe.seed), blocks: 0, notes: []}
  const body = Array.from({length: recipe.blocks}, () => draft.chance.pick(makers)(draft))
  return chapter(body.join('\n'), draft.notes.join(''))
}

type Maker = (draft: Draft) => string

function paragraph(draft: Draft): string {
  return block(draft, 'p', prose(draft, 20 + draft.chance.below(90)))
}

const makers: readonly Maker[] = [
  ...[paragraph, paragraph, paragraph, paragraph, paragraph],
  draft => block(draft, 'h2', `${words(draft, 4)}${note(draft, 0.3)}`),
  draft => `<blockquote>${paragraph(draft)}${block(draft, 'p', prose(draft, 25))}</blockquote>`,
  draft => `<ul>${times(3, () => block(draft, 'li', prose(draft, 15)))}</ul>`,
  draft => `<table><tbody>${times(4, () => row(draft))}</tbody></table>`,
  draft =>
    `<div class="verse">${block(
      draft,
      'p',
      times(4, () => line(draft))
    )}</div>`
]

function row(draft: Draft): string {
  return `<tr>${times(2, () => block(draft, 'td', `${words(draft, 3)}${note(draft, 0.2)}`))}</tr>`
}

function line(draft: Draft): string {
  return `<span class="line">${words(draft, 6)}${note(draft, 0.15)}</span><br>`
}

function prose(draft: Draft, length: number): string {
  let text = ''
  for (let rest = length; rest > 0; rest -= 12) {
    text += `${words(draft, Math.min(rest, 12))}${note(draft, (draft.recipe.density * 12) / 65)} `
  }
  return text.trim()
}

/** The call of a new note by chance; its body may call another. */
function note(draft: Draft, likely: number, depth = 0): string {
  const {chance, notes, recipe} = draft
  if (chance.next() > likely) return ''
  const number = notes.push('')
  const rank = chance.below(recipe.series)
  const isBeside = chance.next() < (recipe.beside ?? 0)
  const inner = depth < 2 ? note(draft, 0.06, depth + 1) : ''
  const marker = `<a class="marker" href="#a--call-${number}">${number} </a>`
  const length = isBeside
    ? 6 + chance.below(14)
    : chance.pick([8, 8, 15, 25, 40, chance.next() < 0.15 ? 220 : 60])
  const first = block(draft, 'p', `${marker}${words(draft, length)}${inner}`)
  const body = chance.next() < 0.12 ? first + more(draft) : first
  const attributes = `data-rank="${rank}"${isBeside ? ' data-place="margin"' : ''}`
  notes[number - 1] =
    `<aside data-type="footnote" id="a--fn-${number}" ${attributes}>${body}</aside>`
  return `<a data-type="noteref" id="a--call-${number}" href="#a--fn-${number}">${number}</a>`
}

function more(draft: Draft): string {
  const items = times(2, () => block(draft, 'li', words(draft, 6)))
  return `<ul>${items}</ul><blockquote>${block(draft, 'p', words(draft, 12))}</blockquote>`
}

function block(draft: Draft, name: string, content: string): string {
  return `<${name} data-block="b${++draft.blocks}">${content}</${name}>`
}

function words({chance}: Draft, length: number): string {
  return Array.from({length}, () => chance.pick(vocabulary)).join(' ')
}

function times(count: number, make: () => string): string {
  return Array.from({length: count}, make).join('')
}
