import {existsSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
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

/** Write a file that no manuscript has, for the browser to read; `name` says its content. Gives its path. */
export async function keptFile(bytes: Uint8Array, name: string): Promise<string> {
  const folder = path.join(userCacheFolder(), 'images')
  const file = path.join(folder, name)
  if (existsSync(file)) return file
  await mkdir(folder, {recursive: true})
  // Another build may write the same.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, bytes)
  await rename(draft, file)
  return file
}
