import {isMoment} from '../../moments.ts'
import {isData} from '../../values.ts'
import {inspected, outputOf} from '../output.ts'
import type {LiquidSetting} from '../setting.ts'

type Filter = (value: unknown, ...given: unknown[]) => unknown

/** Filters that work on words. */
export function textFilters({toHtml}: LiquidSetting): Readonly<Record<string, Filter>> {
  return {
    markdownify: value => toHtml(outputOf(value)),
    smartify: value => smart(toHtml(outputOf(value))),
    xml_escape: value => escaped(outputOf(value)),
    normalize_whitespace: value => outputOf(value).replace(/\s+/g, ' ').trim(),
    number_of_words: (value, mode) => wordsIn(outputOf(value), mode),
    strip_html: value => withoutTags(outputOf(value)),
    jsonify: value => JSON.stringify(jsonOf(value, 0)),
    inspect: value => escaped(inspected(value)),
    to_integer: integer,
    newline_to_br: value => outputOf(value).replace(/\r?\n/g, '<br />\n'),
    sassify: () => '',
    scssify: () => '',
    size: sizeOf
  }
}

/** SmartyPants makes no paragraphs. */
function smart(html: string): string {
  return html.replace(/^<p>|<\/p>\s*$/g, '')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, letter => entities[letter] ?? letter)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

const cjk = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu
const others = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\s]+/gu

function wordsIn(text: string, mode: unknown): number {
  const characters = text.match(cjk)?.length ?? 0
  if (mode === 'cjk' || (mode === 'auto' && characters > 0))
    return characters + (text.match(others)?.length ?? 0)
  return text.split(/\s+/).filter(word => word !== '').length
}

/** Comments, scripts and styles go with what they hold; a `<` without an end stays. */
function withoutTags(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    const [, name] = /^<(script|style|!--)/i.exec(text.slice(at, at + 7)) ?? []
    const mark = name ? (name === '!--' ? '-->' : `</${name.toLowerCase()}>`) : '>'
    const found = text.toLowerCase().indexOf(mark, at)
    const close = found < 0 ? text.indexOf('>', at) : found + mark.length - 1
    if (close < 0) break
    parts.push(text.slice(from, at))
    from = close + 1
  }
  return parts.join('') + text.slice(from)
}

function jsonOf(value: unknown, depth: number): unknown {
  if (isMoment(value)) return String(value)
  if (depth > 20) return null
  if (Array.isArray(value)) return value.map(item => jsonOf(item, depth + 1))
  if (!isData(value)) return value ?? null
  const isPage = 'content' in value && 'path' in value
  const pairs = Object.keys(value)
    .filter(key => !isPage || depth < 2 || !/^(?:content|excerpt|next|previous)$/.test(key))
    .map(key => [key, jsonOf(value[key], depth + 1)])
  return Object.fromEntries(pairs)
}

function integer(value: unknown): number {
  if (typeof value === 'boolean') return Number(value)
  const found = Number.parseInt(outputOf(value), 10)
  return Number.isNaN(found) ? 0 : found
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return isData(value) ? Object.keys(value).length : 0
}
