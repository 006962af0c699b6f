import {readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import * as z from 'zod'
import type {Manifest} from '../book/manifest.ts'
import type {PageLockFile} from '../book/page-lock.ts'

/** The lock of the last edition's pages, where one lies beside the manifest. */
export async function readPageLock(manifest: Manifest): Promise<PageLockFile> {
  const file = join(manifest.folder, pageLockName(manifest))
  const path = relative('', file)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if (isMissing(cause)) return {path}
    return {path, problem: 'what cannot be read'}
  }
  return {path, ...parse(text, path)}
}

/** Of each variant of a book its own: `pages.large-print.lock.json`. */
export function pageLockName({variants}: Pick<Manifest, 'variants'>): string {
  return variants?.name === undefined ? 'pages.lock.json' : `pages.${variants.name}.lock.json`
}

function parse(text: string, path: string): Omit<PageLockFile, 'path'> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {problem: 'text that is not JSON'}
  }
  const parsed = schema().safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {problem: `\`${issue?.path.join('.') || 'value'}\` (${issue?.message ?? ''})`}
  }
  const {title, edition, date, pages, sections} = parsed.data
  return {
    lock: {
      path,
      title,
      ...(edition !== undefined && {edition}),
      ...(date !== undefined && {date}),
      pages,
      sections
    }
  }
}

/** Most books have no lock. */
function schema() {
  const folio = z.string().regex(/^(\d+|[ivxlcdm]+)$/u)
  const place = z.object({id: z.string(), title: z.string(), folio})
  return z.object({
    version: z.literal(1),
    title: z.string(),
    edition: z.string().optional(),
    date: z.string().optional(),
    pages: z.number().int(),
    sections: z.array(
      place.extend({
        matter: z.enum(['front', 'body', 'back']),
        pages: z.number().int(),
        places: z.array(place)
      })
    )
  })
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}
