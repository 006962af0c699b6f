import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import type {Entry, Manifest} from '../../../src/book/manifest.ts'
import type {Reading} from '../../../src/book/reading.ts'
import type {Disk} from '../../../src/read/disk.ts'
import {openDisk} from '../../../src/read/index.ts'
import {documentOf, parseDocument} from '../../../src/read/jekyll/documents.ts'
import {htmlOf} from '../../../src/read/jekyll/html-of.ts'
import {type Rendered, renderLiquid} from '../../../src/read/jekyll/liquid/index.ts'
import {openSite} from '../../../src/read/jekyll/open-site.ts'
import {scopeOf} from '../../../src/read/jekyll/scope.ts'
import {readSource} from '../../../src/read/source.ts'
import {defaultManifest} from '../../default-manifest.ts'

/** A site of our own, with all kinds of files that Jekyll knows. */
export const siteFolder = join(import.meta.dirname, 'site')
export const glue = join(siteFolder, '_posts/2021-03-14-on-glue.md')

export function entryOf(source: string, entry: Partial<Entry> = {}): Entry {
  return {id: 'post', source, notes: [], references: [], indexTerms: [], ...entry}
}

/** Read a file of the site, or a text in its place. */
export function readPost(
  path: string,
  text?: string,
  {entry = {}, manifest = {}, disk = openDisk()}: Setting = {}
): Reading {
  const source = entry.source ?? join(siteFolder, path)
  const file = new VFile({path, value: text ?? readFileSync(source, 'utf8')})
  return readSource(
    file,
    entryOf(source, entry),
    defaultManifest({folder: siteFolder, ...manifest}),
    disk
  )
}

interface Setting {
  readonly entry?: Partial<Entry>
  readonly manifest?: Partial<Manifest>
  readonly disk?: Disk
}

const shared = openDisk()

/** Run Liquid as if it stood in the post on glue. */
export function runLiquid(
  text: string,
  tags: ReadonlyMap<string, string> = new Map()
): Rendered & {readonly file: VFile} {
  const file = new VFile({path: 'post.md', value: text})
  const site = openSite(defaultManifest({folder: siteFolder}), {
    entry: entryOf(glue),
    disk: shared
  })
  const page = documentOf(site, glue, parseDocument(readFileSync(glue, 'utf8')))
  const setting = {site, page, source: glue, tags, toHtml: htmlOf(site)}
  return {...renderLiquid(text, 0, scopeOf(site, page), setting, file), file}
}

/** Messages as `line:column rule`. */
export function said(file: VFile): string[] {
  return file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
}
