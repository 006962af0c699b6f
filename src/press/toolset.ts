import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import type {Template} from '../book/template.ts'
import {program} from './assets.ts'
import {type BrowserOptions, findBrowser} from './chromium.ts'
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
  return hash
    .update(pressCss)
    .update(await program())
    .digest('hex')
}

/** A hash of all that a layout depends on besides the document. */
export async function templateIdentity(toolset: string, template: Template): Promise<string> {
  const hash = createHash('sha256').update(toolset).update(template.css)
  for (const [url, file] of template.assets) {
    hash.update(url).update(await readFile(file))
  }
  return hash.digest('hex')
}
