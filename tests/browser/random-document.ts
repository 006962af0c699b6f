import {type Chance, randomOf} from '../random.ts'
import {chapter} from './press.ts'

export type Kind = 'paragraph' | 'heading' | 'quotation' | 'list' | 'table' | 'code' | 'verse'

export interface Recipe {
  readonly seed: number
  readonly blocks: number
  /** Notes: 1 is one for every hundred words or so. */
  readonly density: number
  readonly kinds: readonly Kind[]
}

const vocabulary =
  'the of page margin note reader foot\u00ADnote mar\u00ADgin\u00ADalia printing-house ar\u00ADgu\u00ADment com\u00ADpos\u00ADi\u00ADtor type\u00ADset\u00ADting élé\u00ADgante über\u00ADsetzt quire; folio, verso. recto! “gathering” (press) Asia-Pacific and is 1501 in\u00ADter\u00ADna\u00ADtion\u00ADal\u00ADiza\u00ADtion'.split(
    ' '
  )

/** What one document is being made of. */
interface Draft {
  readonly chance: Chance
  readonly density: number
  blocks: number
  notes: string[]
}

/** A section of random blocks with random notes: the same for the same recipe. */
export function randomDocument({seed, blocks, density, kinds}: Recipe): string {
  const draft: Draft = {chance: randomOf(seed), density, blocks: 0, notes: []}
  const body = Array.from({length: blocks}, () => makers[draft.chance.pick(kinds)](draft))
  return chapter(body.join('\n'), draft.notes.join(''))
}

const makers: Readonly<Record<Kind, (draft: Draft) => string>> = {
  paragraph: draft => block(draft, 'p', inline(draft, 20 + draft.chance.below(150))),
  heading: draft => block(draft, 'h2', inline(draft, 6)),
  quotation: draft =>
    `<blockquote>${times(2, () => block(draft, 'p', inline(draft, 40)))}</blockquote>`,
  list: draft => `<ul>${times(3 + draft.chance.below(9), () => item(draft))}</ul>`,
  table: draft =>
    `<table><thead>${row(draft, 'th', 1)}</thead><tbody>${times(3 + draft.chance.below(12), () =>
      row(draft, 'td', 4 + draft.chance.below(8))
    )}</tbody></table>`,
  code: draft =>
    block(
      draft,
      'pre',
      Array.from({length: 4 + draft.chance.below(20)}, () =>
        words(draft, 5).replaceAll('\u00AD', '')
      ).join('\n')
    ),
  verse: draft =>
    `<div class="verse">${times(3, () =>
      block(
        draft,
        'p',
        Array.from({length: 4}, () => `<span class="line">${words(draft, 6)}</span>`).join('<br>')
      )
    )}</div>`
}

function item(draft: Draft): string {
  if (draft.chance.next() > 0.4) return block(draft, 'li', inline(draft, 20))
  const first = block(draft, 'p', inline(draft, 15 + draft.chance.below(60)))
  return `<li>${first}<ol>${block(draft, 'li', inline(draft, 9))}</ol></li>`
}

function row(draft: Draft, cell: 'td' | 'th', length: number): string {
  return `<tr>${times(3, () => block(draft, cell, cell === 'th' ? words(draft, length) : inline(draft, length)))}</tr>`
}

function block(draft: Draft, name: string, content: string): string {
  return `<${name} data-block="b${++draft.blocks}">${content}</${name}>`
}

/** Running text with emphasis and calls of notes. */
function inline(draft: Draft, length: number): string {
  const {chance, density} = draft
  let text = ''
  for (let rest = length; rest > 0; ) {
    const run = Math.min(rest, 3 + chance.below(25))
    const some = words(draft, run)
    text += `${chance.pick([some, some, some, `<em>${some}</em>`, `<strong>${some}</strong>`])} `
    rest -= run
    if (chance.next() < 0.12 * density) text = `${text.trim()}${note(draft)} `
  }
  return text.trim()
}

function note(draft: Draft): string {
  const {chance, notes} = draft
  const number = notes.push('')
  const length = chance.pick([10, 10, 20, 20, 40, 40, 80, chance.next() < 0.1 ? 400 : 60])
  const marker = `<a class="marker" href="#a--call-${number}">${number} </a>`
  const opening = block(draft, 'p', `${marker}${words(draft, length)}`)
  const more = `<ul>${times(2, () => block(draft, 'li', words(draft, 8)))}</ul>${block(draft, 'p', words(draft, length))}`
  const body = chance.next() < 0.15 ? opening + more : opening
  notes[number - 1] = `<aside data-type="footnote" id="a--fn-${number}">${body}</aside>`
  return `<a data-type="noteref" id="a--call-${number}" href="#a--fn-${number}">${number}</a>`
}

function words({chance}: Draft, length: number): string {
  return Array.from({length}, () => chance.pick(vocabulary)).join(' ')
}

function times(count: number, make: () => string): string {
  return Array.from({length: count}, make).join('')
}
