import {constants} from 'node:fs'
import {access, open, stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import type {Manifest} from '../book/manifest.ts'

/**
 * See that a PDF can be written before pages are made, and that it takes the place of nothing but a PDF:
 * a slip of the hand must not cost a text.
 */
export async function checkOutput(
  output: string,
  manifest?: Pick<Manifest, 'parts'>
): Promise<void> {
  if (manifest && (await isSource(output, manifest)))
    throw refused(output, 'it is a reading of the book')
  const found = await stat(output).catch(() => undefined)
  if (!found) return checkFolder(output, dirname(output))
  if (found.isDirectory()) throw refused(output, 'a folder stands there', `${output}/reader.pdf`)
  if (!found.isFile()) throw refused(output, 'what stands there is no file')
  if (found.size > 0 && !(await isPdf(output))) throw refused(output, 'what stands there is no PDF')
  return checkFolder(output, dirname(output))
}

/** A PDF may be a reading itself. */
async function isSource(output: string, {parts}: Pick<Manifest, 'parts'>): Promise<boolean> {
  const sources = parts.flatMap(({entries}) => entries.map(({source}) => source))
  const same = await Promise.all(sources.map(source => isSameFile(output, source)))
  return same.includes(true)
}

/** Whether two paths lead to one file: by links, or in letters of another case where the disk takes them for the same. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true
  const found = await Promise.all([one, other].map(path => stat(path, {bigint: true}))).catch(
    () => undefined
  )
  const [a, b] = found ?? []
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino
}

/** Where the edition for the press goes: `book.press.pdf` beside `book.pdf`. */
export function pressOutputOf(output: string): string {
  return output.replace(/(\.pdf)?$/i, '.press.pdf')
}

async function isPdf(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const {buffer} = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.includes('%PDF-')
  } finally {
    await file.close()
  }
}

/** The folder, or the nearest one above it that is there: the others are made. */
async function checkFolder(output: string, folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found && dirname(folder) !== folder) return checkFolder(output, dirname(folder))
  if (!found?.isDirectory()) throw refused(output, `${folder} is no folder`)
  try {
    await access(folder, constants.W_OK)
  } catch {
    throw refused(output, `the folder ${folder} cannot be written to`)
  }
}

function refused(output: string, why: string, better = 'another file'): EnvironmentError {
  return new EnvironmentError(`Cannot write ${output}: ${why}`, {
    hint: `name ${better} with --output`
  })
}
