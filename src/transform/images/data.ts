import {existsSync} from 'node:fs'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {userCacheFolder} from '../../book/user-cache.ts'

/** Whether an address is its own file (RFC 2397). */
export function isData(url: string): boolean {
  return /^data:/iu.test(url)
}

/** What such an address holds; nothing where it is broken. */
export function bytesOf(url: string): Uint8Array | undefined {
  const [, base64, content] = /^data:[^,]*?(;\s*base64)?,(.*)$/isu.exec(url) ?? []
  if (content === undefined) return undefined
  try {
    const text = decodeURIComponent(content)
    return Buffer.from(text, base64 ? 'base64' : 'utf8')
  } catch {
    return undefined
  }
}

/** As it is named in messages, and where it is missing. */
export function shortened(url: string): string {
  return isData(url) ? url.replace(/^([^;,]{0,40}).*$/su, '$1…') : url
}

/**
 * Write a file that no manuscript has, for the browser to read; `name` says its content. Gives its path. Each process writes
 * it once: so its time says when it was used last.
 */
export async function keptFile(bytes: Uint8Array, name: string): Promise<string> {
  const file = path.join(folder(), name)
  if (used.has(file) && existsSync(file)) return file
  used.add(file)
  await mkdir(folder(), {recursive: true})
  // Another build may write the same.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, bytes)
  await rename(draft, file)
  await dropOldest()
  return file
}

const folder = () => path.join(userCacheFolder(), 'images')

const used = new Set<string>()

/** Files of all manuscripts, beside those of this process. */
const most = 500

async function dropOldest(): Promise<void> {
  const paths = (await readdir(folder())).map(name => path.join(folder(), name))
  const others = paths.filter(file => !used.has(file))
  if (others.length <= most) return
  // Another build may have removed it.
  const ageOf = async (file: string) => -((await stat(file).catch(() => undefined))?.mtimeMs ?? 0)
  const aged = others.map(async file => ({file, age: await ageOf(file)}))
  const oldest = (await Promise.all(aged)).sort((a, b) => a.age - b.age).slice(most)
  await Promise.all(oldest.map(({file}) => rm(file, {force: true})))
}
