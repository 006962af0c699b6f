import type {Handler, Polisher} from 'pagedjs'

/** What Paged.js made of a style sheet: the rules as it wrote them, and what its handlers learnt from them. */
interface ReadStyles {
  readonly text: string
  /** Field by field, by class name. */
  readonly learnt: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * Make Paged.js read and rewrite the style sheet, which takes it longer than ten pages, or take what it made of it before.
 * Gives what can be kept for the next time, if that is not what was given.
 */
export async function readStyles(
  css: string,
  kept: string | undefined,
  polisher: Polisher,
  handlers: ReadonlyMap<string, Handler>
): Promise<string | undefined> {
  if (kept !== undefined) return takeUp(JSON.parse(kept), polisher, handlers)
  await polisher.add({[location.href]: css})
  return record(polisher, handlers)
}

function takeUp(
  {text, learnt}: ReadStyles,
  polisher: Polisher,
  handlers: ReadonlyMap<string, Handler>
): undefined {
  polisher.insert(text)
  for (const [name, fields] of Object.entries(learnt)) {
    const handler = handlers.get(name)
    if (handler) Object.assign(handler, fields)
  }
}

/** Nothing where a part of it is no plain data, or comes from a style sheet of its own, which may become another. */
function record(polisher: Polisher, handlers: ReadonlyMap<string, Handler>): string | undefined {
  const [, style, ...others] = polisher.inserted
  const fields = [...handlers].map(([name, handler]) => [name, learntBy(handler)] as const)
  if (!style || others.length > 0 || polisher.styleSheet.cssRules.length > 0) return undefined
  if (fields.some(([, own]) => Object.values(own).some(isFullCollection))) return undefined
  const learnt = Object.fromEntries(fields)
  return JSON.stringify({text: style.textContent, learnt} satisfies ReadStyles)
}

/** All but what the handler was made with, and what has no contents yet. */
function learntBy(handler: Handler): Record<string, unknown> {
  const own = Object.entries(handler).filter(([name]) => !given.has(name))
  return Object.fromEntries(own.filter(([, value]) => isData(value) || isFullCollection(value)))
}

const given = new Set(['chunker', 'polisher', 'caller', 'hooks', 'styleSheet'])

function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string'
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

function isFullCollection(value: unknown): boolean {
  return (value instanceof Map || value instanceof Set) && value.size > 0
}
