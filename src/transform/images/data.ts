import {existsSync} from 'node:fs'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {keptImagesFolder} from '../../book/user-cache.ts'

/** Whether an address is its own file (RFC 2397). */
export function isData(url: string): boolean {
  return /^data:/iu.test(url)
}

/** What such an address holds; nothing where it is broken. */
export function bytesOf(url: string): Uint8Array | undefined {
  const [, base64, content] = /^data:[^,]*?(;\s*base64)?,(.*)$/isu.exec(url) ?? []
  if (content === undefined) return undefined
  const bytes = percentDecoded(content)
  return base64 ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
}

/** What is no escape stays: https://url.spec.whatwg.org/#string-percent-decode */
function percentDecoded(text: string): Buffer {
  const parts = text.split(/%([\da-f]{2})/iu)
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 ? 'hex' : 'utf8')))
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
  const file = path.join(keptImagesFolder(), name)
  if (used.has(file) && existsSync(file)) return file
  used.add(file)
  await mkdir(keptImagesFolder(), {recursive: true})
  // Another build may write the same, or another text of this one.
  const draft = `${file}.${process.pid}-${++drafts}`
  await writeFile(draft, bytes)
  await rename(draft, file)
  await dropOldest()
  return file
}

const used = new Set<string>()
let drafts = 0

/** Files of all manuscripts, beside those of this process. */
const most = 500

async function dropOldest(): Promise<void> {
  const paths = (await readdir(keptImagesFolder())).map(name => path.join(keptImagesFolder(), name))
  const others = paths.filter(file => !used.has(file))
  if (others.length <= most) return
  // Another build may have removed it.
  const ageOf = async (file: string) => -((await stat(file).catch(() => undefined))?.mtimeMs ?? 0)
  const aged = others.map(async file => ({file, age: await ageOf(file)}))
  const oldest = (await Promise.all(aged)).sort((a, b) => a.age - b.age).slice(most)
  await Promise.all(oldest.map(({file}) => rm(file, {force: true})))
}
