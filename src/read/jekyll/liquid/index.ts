/** The text of a post comes in with Liquid; it goes out as Jekyll would hand it to Markdown, with the way back to the source. */

import {Context, type Template} from 'liquidjs'
import type {VFile} from 'vfile'
import {
  liquidHasValue,
  liquidIsBounded,
  liquidRuns,
  liquidTextIsChosen
} from '../../../book/messages/jekyll.ts'
import type {Finding} from '../../../book/messages.ts'
import type {Segment} from '../source-map.ts'
import type {Data} from '../values.ts'
import {engineFor} from './engine.ts'
import {isVoided, parseRepaired} from './repair.ts'
import type {LiquidSetting} from './setting.ts'
import {teller} from './teller.ts'
import {overrun, placed, renderTraced, type Tracing, tracer} from './tracing.ts'
import {untakenIn} from './untaken.ts'

/** What a text became, and where each run of it comes from: offsets in the text that came in. */
export interface Rendered {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** Run the Liquid of a text. What cannot be run is told, at `offset` and beyond in the file, and leaves nothing. */
export function renderLiquid(
  text: string,
  offset: number,
  scope: Data,
  setting: Omit<LiquidSetting, 'tell' | 'tracing'>,
  file: VFile
): Rendered {
  const tell = teller(file, offset)
  const budget = {templates: 200_000, characters: 30_000_000}
  const tracing: Tracing = {input: text, budget, current: {from: 0, to: 0}, fail, lack}
  function fail(error: unknown, template: Template, from: number, to: number): void {
    tell(placed(findingOf(error, template.token.getText()), tracing), from, to)
  }
  function lack(template: Template, from: number, to: number): void {
    const output = template.token.getText()
    if (!mayBeEmpty.test(output) && !isVoided(output)) tell(liquidHasValue(output), from, to)
  }
  try {
    const liquid = engineFor({...setting, tell, tracing})
    const {templates, input} = parseRepaired(liquid, text, tell)
    Object.assign(tracing, {input})
    const emitter = tracer(budget)
    const context = new Context(scope, liquid.options, {sync: true}, {liquid})
    runAll(renderTraced(templates, context, emitter, tracing))
    const {buffer, segments} = emitter
    for (const {words, from, to} of untakenIn(templates, segments))
      tell(liquidTextIsChosen(words), from, to)
    return {text: buffer, segments}
  } catch (error) {
    const finding = boundOf(error)
    if (!finding) throw error
    tell(finding, tracing.current.from, tracing.current.to)
    return withoutTags(text)
  }
}

/** What has no value where a site lies at the root of its host. */
const mayBeEmpty = /^\{\{-?\s*(?:site\.(?:baseurl|url)|page\.root)\b|\bdefault\b/

function findingOf(error: unknown, tag: string): Finding {
  const message = error instanceof Error ? error.message : String(error)
  if (/call stack/.test(message)) throw new Error('less depth', {cause: overrun})
  if (/limit exceeded/.test(message)) throw new Error('fewer steps', {cause: overrun})
  return liquidRuns(message.replace(/, (?:file|line):?.*$/s, ''), tag)
}

function boundOf(error: unknown): Finding | undefined {
  if (error instanceof RangeError) return liquidIsBounded('less depth')
  if (error instanceof Error && error.cause === overrun) return liquidIsBounded(error.message)
  return undefined
}

/** Run what yields values, lists of steps and steps, to its end. */
function runAll(steps: Generator<unknown, unknown, unknown>): unknown {
  let next = steps.next()
  while (!next.done) {
    try {
      const value = isSteps(next.value) ? runAll(next.value) : next.value
      next = steps.next(value)
    } catch (error) {
      next = steps.throw(error)
    }
  }
  return next.value
}

function isSteps(value: unknown): value is Generator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && 'throw' in value
}

/** What stands between tags; marks without an end stay. Once an end is found no more, it is looked for no more. */
function withoutTags(text: string): Rendered {
  const made = tracer({templates: 0, characters: Number.POSITIVE_INFINITY})
  const open = {'{%': true, '{{': true}
  let from = 0
  for (const {0: mark, index} of text.matchAll(/\{[{%]/g)) {
    if (index < from || (mark !== '{%' && mark !== '{{') || !open[mark]) continue
    const end = text.indexOf(mark === '{%' ? '%}' : '}}', index + 2)
    if (end < 0) open[mark] = false
    else {
      made.copy(text.slice(from, index), from)
      from = end + 2
    }
  }
  made.copy(text.slice(from), from)
  return {text: made.buffer, segments: made.segments}
}
