import {yamlOfToml} from './toml.ts'

/** The YAML block that a text opens with. */
export interface FrontMatter {
  /** Between the marks. */
  readonly yaml: string
  /** Where the YAML starts in the text. */
  readonly start: number
  /** Behind the closing mark's line. */
  readonly end: number
}

/** The YAML block at the start of a text, as Jekyll knows it; blank lines before it are allowed. */
export function frontMatter(text: string): FrontMatter | undefined {
  const opening = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!opening) return tomlBlock(text) ?? bareBlock(text)
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*$/m
  const found = closing.exec(text.slice(start))
  if (!found) return undefined
  const yaml = text.slice(start, start + found.index)
  if (!looksLikeMap(yaml)) return undefined
  return {yaml, start, end: start + found.index + found[0].length}
}

/** Hugo’s block between rows of `+`, as the YAML that it comes to. */
function tomlBlock(text: string): FrontMatter | undefined {
  const [opening] = /^\s*\+\+\+[ \t]*(?:\r\n|\n|\r)/.exec(text) ?? []
  if (opening === undefined) return undefined
  const start = opening.length
  const found = /^\+\+\+[ \t]*$/m.exec(text.slice(start))
  const toml = found && text.slice(start, start + found.index)
  if (!found || !toml || !/^\s*["'\w.-]+\s*=/mu.test(toml)) return undefined
  return {yaml: yamlOfToml(toml), start, end: start + found.index + found[0].length}
}

/** Hexo lets the opening rule go: keys that it knows, in small letters, down to a rule. */
function bareBlock(text: string): FrontMatter | undefined {
  if (!/^(?:title|layout|date|tags|categories|author):/u.test(text)) return undefined
  const found = /^---[ \t]*$/m.exec(text.slice(0, 20_000))
  const yaml = found && text.slice(0, found.index)
  const lines = yaml?.split(/\r\n|\n|\r/u).filter(line => line.trim() !== '') ?? []
  const isBlock =
    lines.length > 1 && lines.every(line => /^(?:[\w-]+:(?:\s|$)|[ \t]|- )/u.test(line))
  if (!found || !yaml || !isBlock || /^\s*$/mu.test(yaml.trimEnd())) return undefined
  return {yaml, start: 0, end: found.index + found[0].length}
}

/** Whether a text is Hugo’s: its metadata is TOML, or it has shortcodes, which no Liquid is. */
export function isOfHugo(text: string): boolean {
  return (
    /^\s*\+\+\+[ \t]*[\r\n]/u.test(text) || (hugoTag.test(text) && !/\{%[^%]*%\}(?!\})/u.test(text))
  )
}

const hugoTag = /\{\{[<%] *\/?\w/u

/** Whether a text opens a block of metadata that it never closes: one key of Jekyll’s under the rule, or two of any name. */
export function isFrontMatterOpen(text: string): boolean {
  return opening.test(text) && !frontMatter(text)
}

const opening =
  /^\s*---[ \t]*(?:\r\n|\n|\r)(?:(?:layout|title|author|date|tags|categories|permalink|lang)[ \t]*:[ \t]|(?:[\w-]{1,60}[ \t]*:[^\r\n]*(?:\r\n|\n|\r)){2})/

/** A plain text may open with a rule too: metadata has a key in its first line, or nothing at all. */
function looksLikeMap(yaml: string): boolean {
  const line = yaml.split(/[\r\n]+/).find(text => text.trim() !== '' && !/^\s*#/.test(text))
  return (
    line === undefined || /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]*:(?:\s|$)/u.test(line)
  )
}
