import {homedir} from 'node:os'
import {join} from 'node:path'

/** What is kept for all manuscripts of a user, browsers unpacked: `$XDG_CACHE_HOME/lectern`, else `~/.cache/lectern`. */
export function userCacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern')
}
