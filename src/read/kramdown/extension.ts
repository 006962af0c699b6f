import {optionIsKnown} from '../../book/messages/kramdown.ts'
import type {Place} from '../../book/messages.ts'
import type {KramdownOptions} from './options.ts'
import type {Attributes, Context} from './types.ts'

/** Whether kramdown has an extension of this name. */
export function isKnownExtension(name: string): boolean {
  return name === 'comment' || name === 'nomarkdown' || name === 'options'
}

/** `{::options key="value" /}` */
export function setOptions(values: Attributes, context: Context, place: Place): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(readOption(name, value, context) ?? others.has(name))) {
      context.report(optionIsKnown(name), place)
    }
  }
}

/** Options of kramdown that do not bear on what is printed here. */
const others = new Set(
  'entity_output line_width latex_headers remove_block_html_tags remove_span_html_tags syntax_highlighter syntax_highlighter_opts math_engine math_engine_opts forbidden_inline_options list_indent coderay_wrap coderay_line_numbers coderay_css enable_coderay'.split(
    ' '
  )
)

/** Nothing where the option is not known. */
function readOption(name: string, value: string, context: Context): true | undefined {
  const read = readers[name]
  if (!read) return undefined
  Object.assign(context.options, read(value))
  return true
}

const readers: Readonly<Record<string, (value: string) => KramdownOptions>> = {
  auto_ids: value => ({autoIds: isTrue(value)}),
  auto_id_prefix: autoIdPrefix => ({autoIdPrefix}),
  auto_id_stripping: value => ({autoIdStripping: isTrue(value)}),
  parse_block_html: value => ({parseBlockHtml: isTrue(value)}),
  parse_span_html: value => ({parseSpanHtml: isTrue(value)}),
  header_offset: value => whole(value, headerOffset => ({headerOffset})),
  footnote_nr: value => whole(value, footnoteNr => ({footnoteNr})),
  footnote_prefix: footnotePrefix => ({footnotePrefix}),
  footnote_backlink: footnoteBacklink => ({footnoteBacklink}),
  footnote_backlink_inline: value => ({footnoteBacklinkInline: isTrue(value)}),
  html_to_native: value => ({htmlToNative: isTrue(value)}),
  transliterated_header_ids: value => ({transliteratedHeaderIds: isTrue(value)}),
  hard_wrap: value => ({hardWrap: isTrue(value)}),
  gfm_quirks: value => ({gfmQuirks: value.split(',').map(quirk => quirk.trim())}),
  remove_line_breaks_for_cjk: value => ({removeLineBreaksForCjk: isTrue(value)}),
  smart_quotes: readQuotes,
  toc_levels: readLevels,
  typographic_symbols: readSymbols,
  link_defs: () => ({}),
  template: () => ({})
}

function isTrue(value: string): boolean {
  return value.trim().toLowerCase() !== 'false' && value !== ''
}

function whole(value: string, option: (number: number) => KramdownOptions): KramdownOptions {
  const number = Number(value)
  return value.trim() !== '' && Number.isInteger(number) ? option(number) : {}
}

function readQuotes(value: string): KramdownOptions {
  const smartQuotes = value.split(',').map(quote => (/^\d+$/.test(quote) ? Number(quote) : quote))
  return smartQuotes.length === 4 ? {smartQuotes} : {}
}

function readLevels(value: string): KramdownOptions {
  const [, first, last] = /^([1-6])\.\.([1-6])$/.exec(value) ?? []
  if (first && last) {
    return {tocLevels: [1, 2, 3, 4, 5, 6].filter(level => level >= +first && level <= +last)}
  }
  return /^[1-6](?:,[1-6])*$/.test(value) ? {tocLevels: value.split(',').map(Number)} : {}
}

/** A YAML map on one line: `{hellip: ..., mdash: "--"}`. */
function readSymbols(value: string): KramdownOptions {
  const pairs = value
    .replace(/^\s*\{|\}\s*$/g, '')
    .split(/,/)
    .map(pair => /^\s*:?(\w+)\s*:\s*(.*?)\s*$/.exec(pair))
  const typographicSymbols = Object.fromEntries(
    pairs.flatMap(pair =>
      pair ? [[pair[1] ?? '', (pair[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]] : []
    )
  )
  return {typographicSymbols}
}
