import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {userCacheFolder} from '../book/user-cache.ts'
import {program} from './assets.ts'

/** What the program in the page made of a style sheet, kept for all manuscripts of a user. */
export interface Styles {
  recall(): Promise<string | undefined>
  /** What cannot be kept is made again. */
  keep(styles: string): Promise<void>
}

export function stylesOf(css: string): Styles {
  const path = program().then(code => join(folder(), `${hashOf(css, code).slice(0, 32)}.json`))
  return {
    async recall() {
      try {
        const [hash, ...lines] = (await readFile(await path, 'utf8')).split('\n')
        const styles = lines.join('\n')
        // A file that was cut short.
        return hash === hashOf(styles) ? styles : undefined
      } catch {
        return undefined
      }
    },
    async keep(styles) {
      try {
        const draft = `${await path}.${process.pid}`
        await mkdir(folder(), {recursive: true})
        await writeFile(draft, `${hashOf(styles)}\n${styles}`)
        await rename(draft, await path)
        await dropOldest()
      } catch {}
    }
  }
}

const folder = () => join(userCacheFolder(), 'styles')

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/** A hundred kilobytes each. */
const most = 50

async function dropOldest(): Promise<void> {
  const paths = (await readdir(folder())).map(name => join(folder(), name))
  const aged = paths.map(async path => ({path, age: -(await stat(path)).mtimeMs}))
  const oldest = (await Promise.all(aged)).sort((a, b) => a.age - b.age).slice(most)
  await Promise.all(oldest.map(({path}) => rm(path, {force: true})))
}
