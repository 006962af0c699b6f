import type {Asked, Draft, Mark, Series, Target} from './draft.ts'
import {sentence, sentences} from './prose.ts'

/** A call of a new note, its body put by; some notes call others. */
export function note(draft: Draft, shape: Shape = draft.chance.pick(shapes)): string {
  const {chance, notes, around} = draft
  const number = notes.length + 1
  const series: Series = chance.pick(['author', 'author', 'author', 'editor', 'translator'])
  const inner = around === undefined ? {} : {inNote: around}
  notes.push({number, series, isLong: shape === 'long', ...inner})
  const label = `${labels[series]}${number}`
  const at = draft.bodies.push('') - 1
  draft.around = number
  const body = writers[shape](draft).replaceAll('\n', '\n    ')
  draft.around = around
  draft.bodies[at] = `[^${label}]: n${number}q ${body}`
  if (shape === 'short') place(draft, 'note', `note-${label}`, number)
  return ` c${number}q[^${label}]`
}

const labels = {author: 'n', editor: 'ed', translator: 'tr'}

const shapes = [
  'short',
  'short',
  'short',
  'short',
  'middle',
  'middle',
  'paragraphs',
  'list',
  'quote',
  'table',
  'calling',
  'marked',
  'asking'
] as const
export type Shape = (typeof shapes)[number] | 'long'

const writers: Readonly<Record<Shape, (draft: Draft) => string>> = {
  short: ({chance}) => sentence(chance),
  middle: ({chance}) => sentences(chance, 4),
  long: ({chance}) => Array.from({length: 9}, () => sentences(chance, 8)).join('\n\n'),
  paragraphs: ({chance}) => `${sentences(chance, 2)}\n\n${sentence(chance)}`,
  list: ({chance}) => `${sentence(chance)}\n\n- ${sentence(chance)}\n- ${sentence(chance)}`,
  quote: ({chance}) => `${sentence(chance)}\n\n> ${sentence(chance)}`,
  table: ({chance}) =>
    `${sentence(chance)}\n\n| Bale | Reams |\n|------|------:|\n| grey | ${chance.below(90)} |\n| white | ${chance.below(90)} |`,
  calling: draft =>
    draft.around !== undefined && draft.chance.below(3) > 0
      ? sentence(draft.chance)
      : `${sentence(draft.chance)} More${note(draft, draft.chance.pick(['short', 'middle', 'calling']))} of it.`,
  marked: draft => `${sentence(draft.chance)} ${mark(draft)} ${sentence(draft.chance)}`,
  asking: draft => `${sentence(draft.chance)} ${ask(draft)} ${sentence(draft.chance)}`
}

/** A word that the index leads to: alone, or the beginning or the end of a passage. */
export function mark(draft: Draft): string {
  const {chance, heads, marks, open, around} = draft
  const number = marks.length + 1
  const isInNote = around !== undefined
  const closed = isInNote ? undefined : open.find(() => chance.below(4) === 0)
  if (closed) return end(draft, closed)
  // Each head has one mark first, then more by chance.
  const head = heads[marks.filter(one => one.head !== '').length] ?? chance.pick(heads)
  const opens = !isInNote && chance.below(12) === 0 && !open.some(one => one.head === head)
  const isMain = !opens && !isInNote && chance.below(15) === 0
  const made: Mark = {number, head, isMain, isInNote}
  marks.push(made)
  if (opens) open.push(made)
  const more = opens ? ' range=start' : isMain ? ' main' : ''
  return `:index[x${number}q]{head="${head}"${more}}`
}

/** Close a passage. */
export function end(draft: Draft, opened: Mark): string {
  const {marks, open} = draft
  const number = marks.length + 1
  opened.end = number
  marks.push({number, head: '', isMain: false, isInNote: false})
  open.splice(open.indexOf(opened), 1)
  return `:index[x${number}q]{head="${opened.head}" range=end}`
}

/** Remember a place; its word stands in the text. */
export function place(
  {targets, reading}: Draft,
  kind: Target['kind'],
  id: string,
  number?: number
): Target {
  const name = kind === 'reading' ? reading : `${reading}#${id}`
  const target = {number: number ?? targets.length + 1, name, kind}
  targets.push(target)
  return target
}

/** A reference to places that are there already, or will be (`later`). */
export function ask(draft: Draft): string {
  const number = draft.asked.length + 1
  draft.asked.push({number, as: '', to: []})
  return `a${number}q @@${number}@@ z${number}q`
}

/** Choose what each reference leads to, now that all places are known. */
export function settleReferences(draft: Draft, text: string): string {
  return text.replace(/@@(\d+)@@/gu, (_, digits: string) => {
    const number = Number(digits)
    const [asked, directive] = reference(draft, number)
    draft.asked[number - 1] = asked
    return directive
  })
}

const ways = [
  'page',
  'relative',
  'number page',
  'title page',
  'range',
  'several',
  'all',
  'number relative'
] as const

function reference({chance, targets}: Draft, number: number): [Asked, string] {
  const as = ways[number % ways.length] ?? 'page'
  const numbered = targets.filter(({kind}) => !['reading', 'heading', 'place'].includes(kind))
  const titled = targets.filter(({kind}) => ['reading', 'heading'].includes(kind))
  const pool = as.includes('number') ? numbered : as.includes('title') ? titled : targets
  const one = chance.pick(pool)
  const other = chance.pick(targets.filter(target => target !== one))
  const third = chance.pick(targets.filter(target => target !== one && target !== other))
  if (as === 'range')
    return [{number, as, to: [[one, other]]}, `:ref{to="${one.name}..${other.name}" as="page"}`]
  if (as === 'several') {
    const to = [[one], [other, third]] as const
    return [{number, as, to}, `:ref{to="${one.name}, ${other.name}..${third.name}" as="page"}`]
  }
  return [{number, as, to: [[one]]}, `:ref{to="${one.name}" as="${as}"}`]
}
