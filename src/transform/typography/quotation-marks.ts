import type {Edit} from './edits.ts'
import type {Conventions} from './languages.ts'
import {isElision, isPrime, lastClosingSingle, type Sides, sidesOf} from './sides.ts'

/**
 * Turn `"` and `'` into the marks of the language, by what stands on both sides and what is open.
 *
 * A quotation may open in one inline node and close in another: the text is a whole block's. Marks that are typographic
 * already count as opened and closed, and stay. Feet, inches, minutes and seconds behind digits stay straight.
 */
export function* quotationMarks(text: string, conventions: Conventions): Generator<Edit> {
  const state: State = {text, conventions, open: [], lastClosing: lastClosingSingle(text)}
  for (const {0: mark, index} of text.matchAll(/["'“”„«»‘’‚‹›]/gu)) {
    const sides = sidesOf(text, index, state.last)
    const set = setters[mark]?.(state, sides) ?? takeTyped(state, mark, sides)
    if (set.mark !== mark) yield {start: index, end: index + 1, text: set.mark}
    state.last = {index, opening: set.opening}
  }
}

interface State {
  readonly text: string
  readonly conventions: Conventions
  /** Quotations that are open, the inner ones last. */
  open: Open[]
  /** The last place where `'` could close. */
  readonly lastClosing: number
  last?: {readonly index: number; readonly opening: boolean}
}

interface Open {
  readonly kind: '"' | "'"
  readonly close: string
  /** The straight mark that opened it. */
  readonly straight?: '"' | "'"
}

/** What a mark becomes, and whether it opens. */
interface Setting {
  readonly mark: string
  readonly opening: boolean
}

const setters: Readonly<Record<string, (state: State, sides: Sides) => Setting>> = {
  '"': setDouble,
  "'": setSingle
}

function setDouble(state: State, sides: Sides): Setting {
  const entry = lastOpen(state, '"')
  if (isPrime(state.text, sides, entry !== undefined)) return {mark: '"', opening: false}
  const {mayOpen, mayClose} = sides
  if (mayOpen === mayClose ? entry : mayClose) return close(state, entry, '"')
  const isInner = entry !== undefined && entry.straight === undefined
  return open(state, isInner ? "'" : '"', '"')
}

function setSingle(state: State, sides: Sides): Setting {
  const entry = lastOpen(state, "'")
  const {index, before, after, mayOpen, mayClose} = sides
  if (/\d/u.test(before) && !/\p{L}/u.test(after)) {
    if (/\d/u.test(after) || !entry) return {mark: "'", opening: false}
    return close(state, entry, "'")
  }
  if (isElision(state.text, sides) || isInWord(sides)) return apostrophe
  if (mayOpen === mayClose ? entry : mayClose) return entry ? close(state, entry, "'") : apostrophe
  return !mayClose && index < state.lastClosing ? open(state, "'", "'") : apostrophe
}

function isInWord({before, after}: Sides): boolean {
  return /[\p{L}\p{M}\p{N}\uFFFC]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
}

const apostrophe: Setting = {mark: '’', opening: false}

function lastOpen(state: State, mark: Open['kind']): Open | undefined {
  return state.open.findLast(({kind, straight}) => (straight ?? kind) === mark || kind === mark)
}

function open(state: State, kind: Open['kind'], straight?: Open['kind']): Setting {
  const {double, single} = state.conventions
  const [mark, close] = kind === '"' ? double : single
  state.open = [...state.open.slice(-deepest), {kind, close, ...(straight && {straight})}]
  return {mark, opening: true}
}

/** Quotations inside quotations; of more, the outermost was never closed. */
const deepest = 5

function close(state: State, entry: Open | undefined, mark: Open['kind']): Setting {
  const {double, single} = state.conventions
  if (entry) state.open = state.open.slice(0, state.open.lastIndexOf(entry))
  return {mark: entry?.close ?? (mark === '"' ? double[1] : single[1]), opening: false}
}

function takeTyped(state: State, mark: string, sides: Sides): Setting {
  const {double, single} = state.conventions
  const stays = {mark, opening: sides.mayOpen && !sides.mayClose}
  if (mark === '’' && (isElision(state.text, sides) || isInWord(sides))) return apostrophe
  const opener = mark === double[0] ? double : mark === single[0] ? single : undefined
  const entry = state.open.findLast(({close}) => close === mark)
  if (entry && !(opener && stays.opening)) return {...close(state, entry, entry.kind), mark}
  if (!opener) return stays
  const opens = opener[0] !== opener[1] || (stays.opening && sides.index < state.lastClosing)
  return opens ? open(state, opener === double ? '"' : "'") : {mark, opening: false}
}
