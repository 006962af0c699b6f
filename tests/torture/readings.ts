import {glossaryTerms, works} from './apparatus.ts'
import type {Draft} from './draft.ts'
import {ask, end, mark, note, place} from './marks.ts'
import {phrase, sentence, sentences} from './prose.ts'

/** A text in Markdown with all kinds of blocks, each with notes, marks and references. */
export function reading(draft: Draft, id: string, least: {notes: number; marks: number}): string {
  draft.reading = id
  draft.bodies = []
  draft.open = []
  const notes = draft.notes.length + least.notes
  const title = `The ${capital(phrase(draft.chance))} ${id}`
  const head = draft.isKramdown ? `---\ntitle: ${title}\n---` : `# ${title}`
  const blocks = [head, `${opening(draft)} ${paragraph(draft)}`, originalPage(draft)]
  const marks = draft.marks.length + least.marks
  for (let at = 0; draft.notes.length < notes || draft.marks.length < marks; at++) {
    const makers =
      at % 3 !== 1 ? [paragraph] : draft.isKramdown ? [...others, formula, terms] : others
    blocks.push(draft.chance.pick(makers)(draft))
  }
  const closing = draft.open.map(one => end(draft, one)).join(' ')
  blocks.push(`${sentence(draft.chance)} ${closing}`.trim())
  return `${[...blocks, ...draft.bodies].join('\n\n')}\n`
}

function opening(draft: Draft): string {
  return `t${place(draft, 'reading', '').number}q`
}

function paragraph(draft: Draft): string {
  const {chance} = draft
  return Array.from({length: 2 + chance.below(5)}, () => {
    const text = sentence(chance)
    const thing = chance.pick(things)(draft)
    const [, before = '', stop = ''] = /^(.*)(.)$/u.exec(text) ?? []
    return thing.startsWith(' ') ? `${before}${thing}${stop}` : `${text} ${thing}`.trim()
  }).join(' ')
}

const nothing = () => ''
const things: readonly ((draft: Draft) => string)[] = [
  ...[nothing, nothing],
  ...[note, note, mark, mark, mark, mark, mark, ask, ask].map(
    make => (draft: Draft) => make(draft)
  ),
  draft => (draft.notes.length % 100 === 40 ? note(draft, 'long') : note(draft)),
  ({chance}) => `They call it ${chance.pick(glossaryTerms)} there.`,
  draft => {
    const number = draft.cited.length + 1
    const key = draft.chance.pick(works)
    draft.cited.push({number, key})
    return `Thus k${number}q [@${key}, p. ${number}].`
  }
]

const others: readonly ((draft: Draft) => string)[] = [
  draft => {
    const id = `h${draft.targets.length}`
    // References print the words of the heading: the word of its note stands behind it.
    const call = note(draft, 'short')
    const [word = ''] = /c\d+q/u.exec(call) ?? []
    const head = `## ${capital(phrase(draft.chance))}${call.replace(` ${word}`, '')} {#${id}}`
    return `${head}\n\nt${place(draft, 'heading', id).number}q ${word} ${paragraph(draft)}`
  },
  draft => `> ${paragraph(draft)}\n>\n> ${sentence(draft.chance)}${note(draft)}`,
  draft =>
    `1. ${sentences(draft.chance, 2)}${note(draft)}\n2. ${sentence(draft.chance)}\n   - ${sentence(draft.chance)}${note(draft)}\n3. ${sentence(draft.chance)}`,
  table,
  figure,
  originalPage,
  // Many notes on one line.
  draft =>
    `${sentence(draft.chance)} Thus${Array.from({length: 6}, () => note(draft, 'short')).join(',')}.`
]

function originalPage(draft: Draft): string {
  const number = draft.targets.length + 200
  const {number: own} = place(draft, 'page', `page-${number}`)
  return `${sentence(draft.chance)} :page[${number}] t${own}q ${paragraph(draft)}`
}

function formula(draft: Draft): string {
  const id = `eq-${draft.targets.length}`
  const {number} = place(draft, 'formula', id)
  return `$$\n\\text{t${number}q}\\quad a_{${number}}^2 = \\sum_{i=1}^{n} b_i \\label{${id}}\n$$`
}

function terms(draft: Draft): string {
  const {chance} = draft
  const entry = () =>
    `${capital(phrase(chance))}${note(draft, 'short')}\n: ${sentences(chance, 2)}${note(draft)}`
  return `${entry()}\n\n${entry()}`
}

function table(draft: Draft): string {
  const {chance} = draft
  const id = `tab-${draft.targets.length}`
  const {number} = place(draft, 'table', id)
  const rows = Array.from({length: 3 + chance.below(6)}, (_, at) => {
    const cell = at % 3 === 0 ? note(draft, 'short') : ''
    return `| ${phrase(chance)}${cell} | ${chance.below(400)} | ${at === 1 ? mark(draft) : phrase(chance)} |`
  })
  const caption = `Table: t${number}q ${phrase(chance)}${note(draft, 'short')} {#${id} short="${phrase(chance)}"}`
  return `${caption}\n\n| Paper | Reams | Of |\n|---|---:|---|\n${rows.join('\n')}`
}

function figure(draft: Draft): string {
  const id = `fig-${draft.targets.length}`
  const {number} = place(draft, 'figure', id)
  const caption = `t${number}q ${phrase(draft.chance)}${note(draft, 'short')}`
  return `![Three lines](lines.svg){${draft.isKramdown ? ':' : ''}#${id} short="${phrase(draft.chance)}"}\n*${caption}*`
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}
