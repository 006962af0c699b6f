import * as modules from 'node:module'
import {homedir} from 'node:os'
import {join} from 'node:path'

/** What is kept for all manuscripts of a user, browsers unpacked: `$XDG_CACHE_HOME/lectern`, else `~/.cache/lectern`. */
export function userCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern')
}

/** Where images are written that stand within texts. */
export function keptImagesFolder(): string {
  return join(userCacheFolder(), 'images')
}

/** Keep what is loaded from here on compiled, for each thread that asks. A Node too old for it goes without. */
export function keepCompiled(): void {
  if ('enableCompileCache' in modules)
    modules.enableCompileCache(join(userCacheFolder(), 'compiled'))
}
