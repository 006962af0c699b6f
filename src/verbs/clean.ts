import {rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** Remove the cache under a folder (`.lectern`); gives its path, or nothing where there was none. */
export async function clean(folder = '.'): Promise<string | undefined> {
  const cache = join(folder, '.lectern')
  const found = await stat(cache).catch(() => undefined)
  if (!found?.isDirectory()) return undefined
  await rm(cache, {recursive: true})
  return cache
}
