import {readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import {addressOf} from './file-addresses.ts'

/**
 * Read the style files of a template. Files that their rules name by a path from their own folder get an address of the
 * press, which is written instead; they are entered into `assets`, by address.
 * Throws `EnvironmentError`, with the style file and its line, for what is not there or would need a network.
 */
export function readStyleSheets(
  names: readonly string[],
  folder: string,
  assets: Map<string, string>
): string[] {
  return names.map(name => addressed(readStyle(folder, name), {name, folder, assets}))
}

interface Sheet {
  readonly name: string
  /** Of the template. */
  readonly folder: string
  readonly assets: Map<string, string>
}

function readStyle(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch (cause) {
    throw new EnvironmentError(`Cannot read the style file \`${name}\` of the template`, {
      hint: 'Every file under `styles` in template.yaml must stand in the template’s folder.',
      cause
    })
  }
}

/** Comments and strings are passed over (https://www.w3.org/TR/css-syntax-3/#tokenization). */
const tokens = new RegExp(
  [
    String.raw`/\*[\s\S]*?\*/`,
    '@namespace[^;]*;',
    String.raw`(?<import>@import\b[^;]*)`,
    String.raw`\burl\(\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<bare>(?:\\.|[^\s"'()\\])*))\s*\)`,
    String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`
  ].join('|'),
  'gu'
)

function addressed(css: string, sheet: Sheet): string {
  return css.replace(tokens, (token: string, ...found: unknown[]) => {
    const parts = found.at(-1) as Readonly<Record<string, string | undefined>>
    const place = `${sheet.name}:${lineAt(css, found.at(-3) as number)}`
    if (parts['import'] !== undefined) throw imported(parts['import'], place)
    const path = parts['double'] ?? parts['single'] ?? parts['bare']
    return path === undefined ? token : urlFor(path, token, place, sheet)
  })
}

function urlFor(written: string, token: string, place: string, {name, folder, assets}: Sheet) {
  const path = written.replace(/\\(.)/gsu, '$1')
  if (/^(?:data:|#|$)/iu.test(path)) return token
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(path)) throw remote(path, place)
  const [, file = '', fragment = ''] = /^([^?#]*)[^#]*(#.*)?$/su.exec(path) ?? []
  const found = join(dirname(join(folder, name)), unescaped(file))
  if (!statSync(found, {throwIfNoEntry: false})?.isFile()) throw absent(path, place)
  const kind = /\.(?:woff2?|ttf|otf)$/iu.test(found) ? 'font' : 'style'
  return `url("${addressOf(found, kind, assets)}${fragment}")`
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function lineAt(css: string, index: number): number {
  return css.slice(0, index).split('\n').length
}

function imported(rule: string, place: string): EnvironmentError {
  return new EnvironmentError(`Unexpected \`${rule.trim()}\` in ${place} of the template`, {
    hint: 'name each style file under `styles` in template.yaml, in order'
  })
}

function remote(path: string, place: string): EnvironmentError {
  return new EnvironmentError(
    `Cannot load \`${path}\`, which ${place} of the template names: a book is made without a network`,
    {hint: 'put the file into the template’s folder, and name it by its path'}
  )
}

function absent(path: string, place: string): EnvironmentError {
  return new EnvironmentError(`Cannot find \`${path}\`, which ${place} of the template names`, {
    hint: 'paths go from the folder of the style file'
  })
}
