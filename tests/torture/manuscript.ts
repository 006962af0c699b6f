import {cp, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {randomOf} from '../random.ts'
import {bibliography, crossReferences, glossaryTerms, indexHeads} from './apparatus.ts'
import type {Draft, TortureNote} from './draft.ts'
import {settleReferences} from './marks.ts'
import {reading} from './readings.ts'

export interface TortureOptions {
  readonly place: 'foot' | 'reading' | 'book' | 'margin'
  readonly template?: string
  readonly notes?: number
}

const ids = ['mill', 'vat', 'loft', 'wharf', 'bale', 'ledger', 'frost', 'river', 'widow', 'guild']

/** Write the manuscript into a folder; what stands in it comes back. The same options give the same manuscript. */
export async function writeManuscript(folder: string, options: TortureOptions): Promise<Draft> {
  const draft: Draft = {
    chance: randomOf(5),
    ...{
      notes: [],
      targets: [],
      asked: [],
      marks: [],
      cited: [],
      heads: options.notes ? indexHeads().filter((_, at) => at % 3 === 0) : indexHeads()
    },
    ...{reading: '', isKramdown: false, bodies: [], open: [], around: undefined}
  }
  await mkdir(folder, {recursive: true})
  const wanted = (options.notes ?? 500) / ids.length - 2.5
  const texts = ids.map((id, at) => {
    draft.isKramdown = at % 2 === 1
    return reading(draft, id, {notes: wanted, marks: options.notes ? 12 : 36})
  })
  const marked = new Set(draft.marks.map(({head}) => head))
  for (const [at, id] of ids.entries()) {
    const text = settleReferences(draft, texts[at] ?? '')
    await writeFile(
      join(folder, `${id}.md`),
      at === 0
        ? `${text}\nThe words of the trade are ${glossaryTerms.join(', ')}. ${crossReferences(marked)}\n`
        : text
    )
  }
  draft.notes.push(...handMade)
  await cp(fileURLToPath(new URL('hand', import.meta.url)), folder, {recursive: true})
  await writeFile(join(folder, 'works.yaml'), bibliography())
  await writeFile(join(folder, 'lines.svg'), lines)
  await writeFile(join(folder, 'reader.yaml'), manifest(options))
  return draft
}

/** The notes of the texts in `hand`. */
const handMade = Array.from({length: 25}, (_, at): TortureNote => {
  const number = 901 + at
  const inNote = number === 917 || number === 918 ? {inNote: number - 1} : {}
  const series = [902, 907, 912, 918].includes(number)
    ? 'editor'
    : [904, 909, 915].includes(number)
      ? 'translator'
      : 'author'
  return {number, series, isLong: false, ...inNote}
})

const lines =
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><path d="M0 10h240M0 30h200M0 50h220" stroke="black"/></svg>'

function manifest({place, template}: TortureOptions): string {
  return `title: The Torture
language: en-GB
${template ? `template: ${template}\n` : ''}readings:
${ids.map((id, at) => `  - {source: ${id}.md, format: ${at % 2 ? 'kramdown' : 'markdown'}, original pages: ${at % 4 > 1 ? 'margin' : 'inline'}}`).join('\n')}
  - {source: places.md, format: kramdown}
  - verse.html
notes:
  place: ${place}
  series: {author: {marks: numbers}, editor: {label: ed}, translator: {label: tr, marks: letters}}
figures: {numbers: book}
tables: {numbers: book}
formulas: {numbers: book}
bibliography: {sources: works.yaml}
glossary:
${glossaryTerms.map(term => `  - {term: ${term}, definition: A word of the trade.}`).join('\n')}
index: {names: false}
frontmatter: [title-page, contents, figures, tables]
backmatter: [${place === 'book' ? 'notes, ' : ''}glossary, bibliography, index]
`
}
