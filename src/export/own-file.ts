import {readFile} from 'node:fs/promises'
import {EnvironmentError} from '../book/errors.ts'

/** What a file of ours looks like. */
export interface OwnFile {
  /** `a summary`. */
  readonly name: string
  readonly isOurs: (text: string) => boolean
  /** What to do where something else stands there. */
  readonly hint: string
}

/** See that a file that will be written takes the place of nothing but its like: a slip of the hand must not cost a text. */
export async function checkOwnFile(path: string, {name, isOurs, hint}: OwnFile): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (text === '' || isOurs(text)) return
  throw new EnvironmentError(`Cannot write ${path}: what stands there is not ${name}`, {hint})
}

export const recordFile: OwnFile = {
  name: 'the record of a book',
  isOurs: text => /^\{\s*"v": 1,\s*"book": /u.test(text),
  hint: 'the record goes beside the PDF: name another one with --output'
}

export const errataFile: OwnFile = {
  name: 'a table of errata',
  isOurs: text =>
    /^# .*: pages that changed since /u.test(text) || text.startsWith('\uFEFFplace,in,from,to'),
  hint: 'name another file with --errata'
}

export const summaryFile: OwnFile = {
  name: 'a summary',
  isOurs: text => text.startsWith('<!-- Lectern -->'),
  hint: 'name another file with --summary'
}
