import {readFile} from 'node:fs/promises'
import {dirname, relative, resolve} from 'node:path'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {manifestExists} from '../book/messages/manifest.ts'
import type {Severity} from '../book/messages.ts'
import {report} from '../book/messages.ts'
import {plainEntries} from '../manifest/entries.ts'
import {fill} from '../manifest/fill.ts'
import {ManifestError} from '../manifest/index.ts'
import {fragmentOf} from '../read/fragment.ts'
import {openDisk} from '../read/index.ts'
import {type Dialect, readWhole} from '../read/whole.ts'
import {applyRules} from '../report/rules.ts'

export interface HtmlOptions {
  /** How the source is read; by its content without. */
  readonly from?: Dialect
  /** Severities by rule. */
  readonly rules?: ReadonlyMap<string, Severity>
}

export interface HtmlResult {
  /** A fragment, without a line feed at its end. */
  readonly html: string
  /** The source with its messages. */
  readonly files: readonly VFile[]
}

/** The HTML of one source as it is read, before any editing; `source` is a path, or the text itself. */
export async function html(
  source: string | {readonly value: Uint8Array},
  {from, rules = new Map()}: HtmlOptions = {}
): Promise<HtmlResult> {
  const file = typeof source === 'string' ? await open(source) : new VFile({path: '-', ...source})
  const path = resolve(file.path)
  const [entry] = plainEntries([path])
  if (!entry) throw new Error(`Cannot make an entry of ${path}`)
  const manifest = fill({}, [{entries: [entry]}], {folder: dirname(path), file: new VFile()})
  const tree = fragmentOf(readWhole(file, entry, manifest, from, openDisk()))
  return {html: writer.stringify(tree), files: applyRules([file], rules)}
}

const writer = unified()
  .use(rehypeStringify, {allowDangerousHtml: true, closeSelfClosing: true})
  .freeze()

async function open(path: string): Promise<VFile> {
  const value = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'EISDIR' && cause.code !== 'ENOTDIR') throw cause
    const file = new VFile({path})
    report(file, manifestExists(path, []))
    throw new ManifestError(file)
  })
  return new VFile({path: relative('', resolve(path)), value})
}
