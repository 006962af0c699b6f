import type {Severity} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import {ruleNames} from '../book/rule-names.ts'
import type {LogFormat} from '../report/index.ts'
import type {SheetSettings} from '../verbs/impose.ts'
import {usualFormat} from './ci.ts'
import {type EditionSettings, editionSettings} from './edition-settings.ts'
import {type LedgerSettings, ledgerSettings} from './ledger-settings.ts'
import {type QueueSettings, queueSettings} from './queue-settings.ts'
import {sheetSettings} from './sheet-settings.ts'
import {UsageError} from './usage-error.ts'
import {type VariantSettings, variantSettings} from './variants.ts'

/** The flags of a command line, read. */
export interface Settings extends EditionSettings, LedgerSettings, QueueSettings, VariantSettings {
  readonly output?: string
  readonly strict: boolean
  readonly rules: ReadonlyMap<string, Severity>
  readonly browser?: string
  readonly sandbox: boolean
  readonly jobs?: number
  readonly timeout?: number
  readonly cache: boolean
  readonly watch: boolean
  readonly layout?: boolean
  readonly refresh: boolean
  readonly stdin?: boolean
  /** Which reader a source needs. */
  readonly from?: Dialect
  readonly format: LogFormat
  readonly level: 'error' | 'warning' | 'info'
  /** Where anything is said of sheets. */
  readonly sheets?: SheetSettings
  readonly quiet: boolean
  readonly verbose: boolean
  /** Absent: by the terminal and the environment. */
  readonly color?: boolean
}

interface Given {
  readonly name: string
  readonly value?: string | undefined
}

/** Of a flag given twice, the last one counts. */
export function readFlags(given: readonly Given[]): Settings {
  const has = (name: string) => given.some(flag => flag.name === name)
  const value = (name: string) => given.findLast(flag => flag.name === name)?.value
  const color = given.findLast(({name}) => name === 'color' || name === 'no-color')
  const [output, browser] = [value('output'), value('browser')]
  const [jobs, timeout, from] = [value('jobs'), value('timeout'), value('from')]
  return {
    ...(output && {output}),
    ...(browser && {browser}),
    ...(jobs && {jobs: number('jobs', jobs, /^[1-9]\d{0,3}$/, 'a number from 1')}),
    ...(timeout && {timeout: number('timeout', timeout, /^\d+(\.\d+)?$/, 'seconds')}),
    ...(color && {color: color.name === 'color'}),
    strict: has('strict'),
    rules: new Map(given.filter(({name}) => name === 'rule').map(flag => rule(flag.value ?? ''))),
    sandbox: !has('no-sandbox'),
    cache: !has('no-cache'),
    watch: has('watch'),
    ...(has('layout') && {layout: true}),
    refresh: has('refresh'),
    ...(has('stdin') && {stdin: true}),
    ...(from && {from: oneOf('from', from, dialects)}),
    ...toldIn(value('log-format') ?? formatInCi(has), value('log-level'), has),
    ...editionSettings(value, has),
    ...variantSettings(given),
    ...sheetSettings(value, has),
    ...queueSettings(value, has),
    ...ledgerSettings(value),
    quiet: has('quiet'),
    verbose: has('verbose')
  }
}

const dialects = ['jekyll', 'kramdown', 'markdown', 'commonmark', 'gfm', 'text', 'html'] as const
type Dialect = (typeof dialects)[number]

const formats = ['pretty', 'short', 'json', 'github', 'sarif'] as const
const levels = ['error', 'warning', 'warn', 'info'] as const

function formatInCi(has: (name: string) => boolean): string | undefined {
  return has('ci') ? usualFormat(process.env) : undefined
}

/** Programs are told everything, people what wants mending: what was guessed or left out is for those who ask. */
function toldIn(
  form = 'pretty',
  level: string | undefined,
  has: (name: string) => boolean
): Pick<Settings, 'format' | 'level'> {
  const format = oneOf('log-format', form, formats)
  const isForPeople =
    format === 'pretty' || format === 'short' || (format === 'github' && has('ci'))
  const usual = isForPeople && !has('verbose') && !has('layout') ? 'warning' : 'info'
  return {format, level: has('quiet') ? 'error' : levelOf(level ?? usual)}
}

function levelOf(word: string): Settings['level'] {
  const level = oneOf('log-level', word, levels)
  return level === 'warn' ? 'warning' : level
}

function number(flag: string, word: string, form: RegExp, expected: string): number {
  if (form.test(word) && Number(word) > 0) return Number(word)
  throw new UsageError(`Unexpected \`${word}\` for \`--${flag}\`, expected ${expected}`)
}

function oneOf<Word extends string>(flag: string, word: string, words: readonly Word[]): Word {
  const found = words.find(known => known === word)
  if (found) return found
  const meant = nearest(word, words)
  throw new UsageError(
    `Unexpected \`${word}\` for \`--${flag}\`, expected ${words.join(', ')}`,
    meant && `did you mean ${meant}?`
  )
}

function rule(words: string): [string, Severity] {
  const [name = '', severity = ''] = words.split('=')
  if (!/^[a-z][a-z\d-]*$/.test(name) || !severity) {
    throw new UsageError(
      `Unexpected \`${words}\` for \`--rule\`, expected <rule>=<severity>`,
      'as in --rule image-has-alt=error; a message shows its rule in brackets'
    )
  }
  if (!ruleNames.includes(name)) {
    const meant = nearest(name, ruleNames)
    throw new UsageError(
      `Unexpected rule \`${name}\` for \`--rule\`, expected one that a message names`,
      meant && `did you mean ${meant}?`
    )
  }
  const chosen = oneOf('rule', severity, ['error', 'warning', 'warn', 'info', 'off'] as const)
  return [name, chosen === 'warn' ? 'warning' : chosen]
}
