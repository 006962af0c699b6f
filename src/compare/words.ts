import {sizeInWords} from '../book/budget.ts'
import type {PageMove} from '../book/page-moves.ts'
import {stepsOf} from '../book/page-moves.ts'
import type {BlockKind, RecordedSection} from '../book/record.ts'
import type {BlockChange, Comparison, SectionChange} from './index.ts'
import {isSame} from './index.ts'

/** What differs, in lines of plain text: a summary, then section by section, then what moved, then why it may be. */
export function comparisonInWords(comparison: Comparison): string[] {
  const {added, gone, changed, moves} = comparison
  if (isSame(comparison)) return [sameInWords(comparison), ...whyInWords(comparison)]
  return [
    ...summary(comparison),
    ...added.map(section => `Added: ${named(section)}, p. ${section.folio}, ${pages(section)}`),
    ...gone.map(section => `Gone: ${named(section)}, before on p. ${section.folio}`),
    ...changed.flatMap(sectionInWords),
    ...moves.map(movesInWords),
    ...whyInWords(comparison)
  ]
}

/** Where the text says nothing. */
export function sameInWords({drawn}: Comparison): string {
  const same = 'The same text on the same pages'
  if (!drawn) return `${same}.`
  if (drawn.length === 0) {
    return `${same}; what differs is not on them: metadata, tags, outline or links.`
  }
  const shown = drawn.slice(0, mostPages).join(', ')
  const more = drawn.length > mostPages ? ` and ${drawn.length - mostPages} more` : ''
  return `${same}, drawn otherwise on ${drawn.length === 1 ? 'p.' : 'pp.'} ${shown}${more}.`
}

const mostPages = 20

/** `94 → 96 pages, 1.1 MB`; `3 paragraphs changed and 2 notes added in 2 readings`. */
export function summary({before, after, changed}: Comparison): string[] {
  const [old, own] = [before.book.pages, after.book.pages]
  const [oldSize, ownSize] = [before.outputs[0]?.bytes, after.outputs[0]?.bytes]
  const size = ownSize === undefined ? '' : `, ${sizes(oldSize, sizeInWords(ownSize))}`
  const counted = countsInWords(changed.flatMap(({blocks}) => blocks))
  const within = changed.filter(({blocks}) => blocks.length > 0).length
  return [
    `${old === own ? old : `${old} → ${own}`} pages${size}`,
    ...(counted ? [`${counted} in ${within} ${within === 1 ? 'section' : 'sections'}`] : [])
  ]
}

function sizes(before: number | undefined, after: string): string {
  const old = before === undefined ? after : sizeInWords(before)
  return old === after ? after : `${old} → ${after}`
}

/** `2 paragraphs changed, 1 added; 1 note added`. */
export function countsInWords(changes: readonly BlockChange[]): string {
  const byKind = Map.groupBy(changes, change => kindOf(change))
  return [...byKind]
    .map(([kind, own]) => {
      const states = Map.groupBy(own, change => change.kind)
      let isNamed = false
      return [...states]
        .map(([state, some]) => {
          const noun = isNamed ? '' : ` ${kind}${some.length === 1 ? '' : 's'}`
          isNamed = true
          return `${some.length}${noun.replace('entrys', 'entries')} ${state}`
        })
        .join(', ')
    })
    .join('; ')
}

function kindOf(change: BlockChange): BlockKind {
  return change.kind === 'gone' ? change.before.kind : change.after.kind
}

function sectionInWords({before, after, blocks, isElsewhere}: SectionChange): string[] {
  const retitled = before.title === after.title ? '' : `, before called ${named(before)}`
  const place = isElsewhere ? ', elsewhere in the order' : ''
  const length = before.pages === after.pages ? '' : `, ${before.pages} → ${pages(after)}`
  const counted = countsInWords(blocks)
  return [
    `${named(after)}, p. ${after.folio}${length}${retitled}${place}${counted ? `: ${counted}` : ''}`,
    ...blocks.map(change => `  ${blockInWords(change)}`)
  ]
}

/** `p. 14 changed: “The first was Johann …” (412 → 430 characters)`. */
export function blockInWords(change: BlockChange): string {
  const block = change.kind === 'gone' ? change.before : change.after
  const note = block.kind === 'paragraph' ? '' : `, ${block.kind}`
  const old = change.kind === 'gone' ? ' before' : ''
  const words = `p. ${block.page}${old}${note} ${change.kind}: “${block.opens}”`
  if (change.kind !== 'changed') return words
  const {before, after} = change
  if (before.opens !== after.opens) return `${words}, before “${before.opens}”`
  return before.length === after.length
    ? words
    : `${words} (${before.length} → ${after.length} characters)`
}

/** `From “Paper” (p. 40 → 42) to “Index” (p. 112 → 114): moved by 2 pages`. */
export function movesInWords(run: readonly PageMove[]): string {
  const [first, last = first] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  const steps = stepsOf(first)
  const by =
    steps === undefined ? '' : ` by ${Math.abs(steps)} ${Math.abs(steps) === 1 ? 'page' : 'pages'}`
  const one = `“${first.title}” (p. ${first.from} → ${first.to})`
  if (first === last) return `Moved${by}: ${one}`
  return `Moved${by}: ${run.length} sections, from ${one} to “${last.title}” (p. ${last.from} → ${last.to})`
}

/** What was changed of what it was made of. */
export function whyInWords({making}: Comparison): string[] {
  const {tools, fonts, template, changed, added, gone} = making
  return [
    ...tools.map(tool => `Made with: ${tool}`),
    ...(fonts ? ['Made with: other fonts'] : []),
    ...(template ? ['Made with: another style sheet'] : []),
    ...files('Changed', changed),
    ...files('New', added),
    ...files('Gone', gone)
  ]
}

function files(state: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return []
  const more = paths.length > mostFiles ? ` and ${paths.length - mostFiles} more` : ''
  return [`${state} files: ${paths.slice(0, mostFiles).join(', ')}${more}`]
}

const mostFiles = 8

function named({title}: Pick<RecordedSection, 'title'>): string {
  return `“${title}”`
}

function pages({pages: count}: Pick<RecordedSection, 'pages'>): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`
}
