import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {fragmentOf} from '../../../src/read/fragment.ts'
import {parseKramdown} from '../../../src/read/kramdown/index.ts'
import type {KramdownOptions} from '../../../src/read/kramdown/options.ts'
import {normalizedBlocks} from './normalize.ts'

/** A text with the options that it is read with. */
export interface Case {
  /** Its path without the ending. */
  readonly name: string
  readonly text: string
  readonly options: KramdownOptions
}

/** The cases of a folder: `name.text`, with `name.options` (JSON) where they are not the defaults. */
export function casesIn(folder: string): Case[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.text'))
    .sort()
    .map(name => {
      const path = join(folder, name).replace(/\.text$/, '')
      const options = `${path}.options`
      return {
        name: path,
        text: readFileSync(`${path}.text`, 'utf8'),
        options: existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}
      }
    })
}

/** What we make of a case. */
export function ourHtml({text, options, name}: Case): string {
  const file = new VFile({path: basename(name), value: text})
  return printer.stringify(fragmentOf(parseKramdown(text, file, options), options))
}

const printer = unified().use(rehypeStringify, {allowDangerousHtml: true}).freeze()

/** What kramdown makes of each case, all in one process; undefined where it is not installed. */
export function kramdownHtml(cases: readonly Case[]): string[] | undefined {
  const input = JSON.stringify(
    cases.map(({text, options}) => ({text, options: rubyOptions(options)}))
  )
  const {status, stdout} = spawnSync('ruby', ['-e', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {...process.env, LANG: 'C.UTF-8'}
  })
  return status === 0 ? (JSON.parse(stdout) as string[]) : undefined
}

const script = `
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'
cases = JSON.parse(STDIN.read)
puts JSON.generate(cases.map { |one|
  options = {input: 'GFM', hard_wrap: false}.merge(one['options'].transform_keys(&:to_sym))
  begin
    Kramdown::Document.new(one['text'], options).to_html
  rescue StandardError, SystemStackError => error
    "<p>kramdown failed: " + error.class.to_s + "</p>"
  end
})
`

/** Our names are kramdown's in camel case; where it wants a list as one string, it gets one. */
function rubyOptions(options: KramdownOptions): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const key = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
      return [key, Array.isArray(value) ? value.join(',') : value]
    })
  )
}

/** Whether two fragments say the same, and where not: the blocks that differ. */
export function differences(ours: string, theirs: string): [ours: string, theirs: string][] {
  const [left, right] = [normalizedBlocks(ours), normalizedBlocks(theirs)]
  const length = Math.max(left.length, right.length)
  return Array.from({length}, (_, index): [string, string] => [
    left[index] ?? '',
    right[index] ?? ''
  ]).filter(([one, other]) => one !== other)
}
