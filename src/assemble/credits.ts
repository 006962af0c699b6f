import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import {anchor} from '../book/ids.ts'
import {type CreditPart, copyrightLine, creditParts} from '../book/rights/credit.ts'
import type {LedgerRow} from '../book/rights/ledger.ts'
import type {Assembly, Text} from './assembly.ts'
import {line} from './section.ts'
import {converter} from './to-hast.ts'

/** The credit line of an opener: the editor’s own words, or whose the text is and by what right it is printed. */
export function credit(
  text: Text,
  assembly: Assembly,
  ours: {readonly lang?: string}
): Element | undefined {
  const {reading} = text
  const row = assembly.ledger.get(reading.entry.id)
  if (!row?.rights || row.id !== reading.id) return undefined
  const {language} = assembly.manifest
  const own = row.rights.credit
  const words = own
    ? ownWords(own, text, assembly)
    : [
        ...before(copyrightLine(row, language)),
        // The page itself says that it is not printed.
        ...(row.status === 'withheld' ? [] : creditPhrases(row, {language}))
      ]
  const made = line('credit', words)
  if (made) Object.assign(made.properties, ours)
  return made
}

function before(copyright: string | undefined): ElementContent[] {
  if (copyright === undefined) return []
  return [{type: 'text', value: `${copyright.replace(/(?<![.!?])$/u, '.')} `}]
}

/** Paragraphs run on: it is one line. */
function ownWords(own: Root, text: Text, assembly: Assembly): ElementContent[] {
  const {manifest} = assembly
  const {file, language} = manifest
  const convert = converter({
    ...{...assembly, file, language, notes: new Map(), definitions: []},
    owner: anchor(text.reading.id, 'credit')
  })
  return convert(own.children)
    .flatMap(child =>
      child.type === 'element' ? [{type: 'text', value: ' '} as const, ...child.children] : []
    )
    .slice(1)
}

/** The usual words: in full with the address of a licence, and what the permission goes by. */
export function creditPhrases(
  row: LedgerRow,
  {language, isFull = false}: {language: string; isFull?: boolean}
): ElementContent[] {
  const parts = creditParts(row, language)
  const id = row.rights?.permission
  const phrases = parts.flatMap(part => phrase(part, isFull))
  const last = phrases.at(-1)
  if (!isFull || id === undefined || last?.type !== 'text') return phrases
  const [stop = ''] = /[.。]$/u.exec(last.value) ?? []
  last.value = `${last.value.slice(0, last.value.length - stop.length)} (${id})${stop}`
  return phrases
}

function phrase({text, url}: CreditPart, isFull: boolean): ElementContent[] {
  if (url === undefined) return text ? [{type: 'text', value: text}] : []
  const link = h('a', {href: url}, text)
  return isFull ? [link, {type: 'text', value: ` (${url})`}] : [link]
}
