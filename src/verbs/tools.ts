import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {RecordedTool, RecordedTools} from '../book/record.ts'
import {program as pageProgram} from '../press/assets.ts'
import {program, programIdentity} from './program.ts'
import type {Workshop} from './workshop.ts'

/** What a book is made with, each with its version and a hash: of our code, of the browser, of what runs in its page. */
export async function recordTools(workshop: Workshop): Promise<RecordedTools> {
  // A browser that cannot start is told of where it is needed: all pages may be in the cache.
  const asked = workshop.about().catch(() => undefined)
  const [chromium, pagedjs] = await Promise.all([asked, pagedJs()])
  return {
    lectern: {version: program.replace(/^\S+ /u, ''), sha256: programIdentity()},
    ...(chromium && {chromium}),
    pagedjs
  }
}

/** The hash is of the one file that it runs from, with our own code around it. */
async function pagedJs(): Promise<RecordedTool> {
  const text = await pageProgram()
  return {version: await versionOf('pagedjs'), sha256: hash('sha256', text)}
}

async function versionOf(name: string): Promise<string> {
  let folder = dirname(require.resolve(name))
  while (folder !== dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
    const about = JSON.parse(text) as {readonly name?: string; readonly version?: string}
    if (about.name === name && about.version) return about.version
    folder = dirname(folder)
  }
  return 'unknown'
}

const require = createRequire(import.meta.url)
