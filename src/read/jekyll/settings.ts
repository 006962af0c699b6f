import type {MarkdownDialect} from '../dialect.ts'
import type {KramdownOptions} from '../kramdown/options.ts'
import type {Site} from './site.ts'
import {type Data, dataAt, isData, listOf, textAt} from './values.ts'

/** What the settings of a site say of its Markdown: kramdown with GFM input, where they are silent. */
export function markdownSettings(site: Site): MarkdownDialect {
  const name = textAt(site.config, 'markdown') ?? 'kramdown'
  const options = kramdownOptions(dataAt(site.config, 'kramdown'))
  return {dialect: /^kramdown$/i.test(name) ? 'kramdown' : 'markdown', options}
}

/** Kramdown's options as a site writes them; those that bear on nothing here are left. */
function kramdownOptions(data: Data): KramdownOptions {
  const quotes = textAt(data, 'smart_quotes') ?? data['smart_quotes']
  const symbols = data['typographic_symbols']
  const input = textAt(data, 'input')
  const prefix = textAt(data, 'auto_id_prefix')
  const notePrefix = textAt(data, 'footnote_prefix')
  const backlink = textAt(data, 'footnote_backlink')
  return {
    ...(input && {input: /^gfm$/i.test(input) ? 'GFM' : 'kramdown'}),
    ...flags(data),
    ...numbers(data),
    ...(prefix && {autoIdPrefix: prefix}),
    ...(notePrefix && {footnotePrefix: notePrefix}),
    ...(backlink !== undefined && {footnoteBacklink: backlink}),
    ...(quotes !== undefined && {smartQuotes: names(quotes)}),
    ...(isData(symbols) && {typographicSymbols: texts(symbols)}),
    ...('gfm_quirks' in data && {gfmQuirks: names(data['gfm_quirks']).map(String)}),
    ...('toc_levels' in data && {tocLevels: levels(data['toc_levels'])}),
    ...(isData(data['link_defs']) && {linkDefs: definitions(data['link_defs'])})
  }
}

function flags(data: Data): KramdownOptions {
  const flag = (key: string): boolean | undefined => {
    const value = data[key]
    return typeof value === 'boolean' ? value : undefined
  }
  const given = {
    hardWrap: flag('hard_wrap'),
    autoIds: flag('auto_ids'),
    autoIdStripping: flag('auto_id_stripping'),
    parseBlockHtml: flag('parse_block_html'),
    parseSpanHtml: flag('parse_span_html'),
    htmlToNative: flag('html_to_native'),
    transliteratedHeaderIds: flag('transliterated_header_ids'),
    footnoteBacklinkInline: flag('footnote_backlink_inline'),
    removeLineBreaksForCjk: flag('remove_line_breaks_for_cjk')
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function numbers(data: Data): KramdownOptions {
  const [offset, first] = [data['header_offset'], data['footnote_nr']]
  return {
    ...(typeof offset === 'number' && {headerOffset: offset}),
    ...(typeof first === 'number' && {footnoteNr: first})
  }
}

/** A list, or names parted by commas. */
function names(value: unknown): (string | number)[] {
  const items =
    typeof value === 'string' ? value.split(',').map(name => name.trim()) : listOf(value)
  return items
    .map(item => (typeof item === 'number' ? item : String(item)))
    .filter(item => item !== '')
}

/** `1..6`, `2,3` or a list. */
function levels(value: unknown): number[] {
  const [, from, to] = typeof value === 'string' ? (/^(\d)\.\.(\d)$/.exec(value.trim()) ?? []) : []
  if (from && to)
    return [1, 2, 3, 4, 5, 6].filter(level => level >= Number(from) && level <= Number(to))
  return names(value).map(Number)
}

function texts(data: Data): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]))
}

function definitions(data: Data): Record<string, readonly [string, string?]> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const [url, title] = listOf(value).map(String)
      return [name, title === undefined ? [url ?? ''] : [url ?? '', title]] as const
    })
  )
}
