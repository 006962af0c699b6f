import {readFile, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'

/** A remote image that was vendored. */
export interface Asset {
  /** Relative to the manuscript: `assets/vendored/<first 16 hex digits of SHA-256>.<ending>`. */
  readonly file: string
  /** Of the file, 64 hex digits. */
  readonly sha256: string
  readonly type: string
}

/** Vendored images by address. */
export type Lock = ReadonlyMap<string, Asset>

/** The lock's name in the manuscript's folder, and the folder of the files that it names. */
export const lockName = 'assets.lock.json'
export const vendoredFolder = 'assets/vendored'

/** Read the lock of a manuscript; without one it is empty. What is wrong with it is returned as words. */
export async function readLock(folder: string): Promise<{lock: Lock; problem?: string}> {
  let text: string
  try {
    text = await readFile(path.join(folder, lockName), 'utf8')
  } catch (cause) {
    if (isMissing(cause)) return {lock: new Map()}
    throw new Error(`Cannot read ${lockName}`, {cause})
  }
  return parseLock(text)
}

/** Write the lock: addresses sorted, so that it differs only where its content does. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  const sorted = [...lock].sort(([one], [other]) => (one < other ? -1 : 1))
  const text = JSON.stringify({version: 1, assets: Object.fromEntries(sorted)}, undefined, 2)
  const name = path.join(folder, lockName)
  await writeFile(`${name}.new`, `${text}\n`)
  await rename(`${name}.new`, name)
}

function parseLock(text: string): {lock: Lock; problem?: string} {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {lock: new Map(), problem: 'text that is not JSON'}
  }
  const parsed = schema().safeParse(value)
  if (parsed.success) return {lock: new Map(Object.entries(parsed.data.assets))}
  const issue = parsed.error.issues[0]
  return {lock: new Map(), problem: `\`${issue?.path.join('.') ?? ''}\` (${issue?.message ?? ''})`}
}

/** Files are under the manuscript: a lock from elsewhere must not lead out of it. */
function schema() {
  return z.object({
    version: z.literal(1),
    assets: z.record(
      z.string(),
      z.object({
        file: z
          .string()
          .refine(file => !path.isAbsolute(file) && !file.split(/[\\/]/u).includes('..')),
        sha256: z.string().regex(/^[\da-f]{64}$/u),
        type: z.string()
      })
    )
  })
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}
