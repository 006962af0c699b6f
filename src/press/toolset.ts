import {createHash, type Hash} from 'node:crypto'
import {createReadStream, statSync} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import type {Template} from '../book/template.ts'
import {program} from './assets.ts'
import {type BrowserOptions, type FoundBrowser, findBrowser} from './chromium.ts'
import {pressCss} from './tab.ts'

/**
 * A hash of the browser and of what runs in its pages, the same on every machine that has the same: by the content of the
 * browser, not by where it lies.
 */
export async function toolsetIdentity(options: BrowserOptions = {}): Promise<string> {
  const {from, executable} = await findBrowser(options)
  const hash = createHash('sha256')
  // The bundled one says its version.
  if (from.startsWith('@sparticuz/')) hash.update(from)
  else await pipeline(createReadStream(executable), hash, {end: false})
  return withPage(hash)
}

/** The same of a browser of this machine, which need not be read for it: one of the system is renewed in its place. */
export async function machineToolset({from, executable}: FoundBrowser): Promise<string> {
  const {size, mtimeMs} = await stat(executable)
  return withPage(createHash('sha256').update(JSON.stringify([from, executable, size, mtimeMs])))
}

async function withPage(hash: Hash): Promise<string> {
  return hash
    .update(pressCss)
    .update(await program())
    .digest('hex')
}

/** A hash of all that a layout depends on besides the document and our own code. */
export async function templateIdentity(toolset: string, template: Template): Promise<string> {
  const hash = createHash('sha256').update(toolset).update(template.css)
  for (const [url, file] of template.assets) {
    hash.update(url).update(await readFile(file))
  }
  return hash.digest('hex')
}

/** Tells whether a template is what it was, at a glance: its files may have been replaced. */
export function templateStamp({css, assets}: Template): string {
  const stamps = Array.from(assets, ([url, file]) => {
    const {size, mtimeMs} = statSync(file, {throwIfNoEntry: false}) ?? {}
    return [url, file, size, mtimeMs]
  })
  return JSON.stringify([css, stamps])
}
