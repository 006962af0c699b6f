import {arabic} from './arabic.ts'
import {catalan} from './catalan.ts'
import {czech} from './czech.ts'
import {danish} from './danish.ts'
import {finnish} from './finnish.ts'
import {greek} from './greek.ts'
import {hebrew} from './hebrew.ts'
import {hungarian} from './hungarian.ts'
import {japanese} from './japanese.ts'
import {korean} from './korean.ts'
import {latin} from './latin.ts'
import {norwegian} from './norwegian.ts'
import {persian} from './persian.ts'
import {romanian} from './romanian.ts'
import {simplifiedChinese} from './simplified-chinese.ts'
import {swedish} from './swedish.ts'
import type {Tongue} from './tongue.ts'
import {traditionalChinese} from './traditional-chinese.ts'
import {turkish} from './turkish.ts'
import {ukrainian} from './ukrainian.ts'

/** What the book itself says in a language (BCP 47), where no table of one concern has it; nothing where we do not know it. */
export function tongueOf(language: string): Tongue | undefined {
  const [primary = '', ...subtags] = language.toLowerCase().split('-')
  if (primary !== 'zh') return tongues.get(others.get(primary) ?? primary)
  return tongues.get(subtags.some(tag => traditional.has(tag)) ? 'zh-hant' : 'zh-hans')
}

const tongues: ReadonlyMap<string, Tongue> = new Map([
  ['he', hebrew],
  ['ar', arabic],
  ['fa', persian],
  ['zh-hans', simplifiedChinese],
  ['zh-hant', traditionalChinese],
  ['ja', japanese],
  ['ko', korean],
  ['el', greek],
  ['uk', ukrainian],
  ['cs', czech],
  ['hu', hungarian],
  ['ro', romanian],
  ['sv', swedish],
  ['da', danish],
  ['nb', norwegian],
  ['fi', finnish],
  ['tr', turkish],
  ['ca', catalan],
  ['la', latin]
])

/** Older tags, and languages that are near enough. */
const others: ReadonlyMap<string, string> = new Map([
  ['iw', 'he'],
  ['no', 'nb'],
  ['nn', 'nb'],
  ['prs', 'fa'],
  ['grc', 'el'],
  ['mo', 'ro']
])

/** Where Chinese is written in the full characters. */
const traditional: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo'])
