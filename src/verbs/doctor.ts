import {access, readdir, stat, statfs} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {EnvironmentError} from '../book/errors.ts'
import type {Manifest} from '../book/manifest.ts'
import {fill} from '../manifest/fill.ts'
import {loadManifest, ManifestError} from '../manifest/index.ts'
import {type BrowserOptions, findBrowser, launch} from '../press/chromium.ts'
import {loadTemplate} from '../render/template.ts'

/** One thing that a build needs of the machine. */
export interface Examination {
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly text: string
  readonly hint?: string
}

/** Whether this machine can build, and what it lacks. */
export async function doctor(
  path = '.',
  options: BrowserOptions = {}
): Promise<readonly Examination[]> {
  return [
    examineNode(),
    ...(await examineBrowser(options)),
    await examined('fonts', () => examineFonts(path)),
    await examined('disk', examineDisk),
    await examined('cache', examineCache)
  ]
}

function examineNode(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isEnough = major > 22 || (major === 22 && minor >= 12)
  const text = `${process.version} on ${process.platform} ${process.arch}`
  if (isEnough) return {name: 'node', state: 'ok', text}
  return {name: 'node', state: 'fail', text, hint: 'install Node 22.12 or a later one'}
}

async function examineBrowser(options: BrowserOptions): Promise<Examination[]> {
  try {
    const found = await findBrowser(options)
    const {version, close, notice} = await launch(found, options)
    await close()
    return [
      {name: 'browser', state: 'ok', text: `${version}, ${found.from}: ${found.executable}`},
      sandbox(notice, options)
    ]
  } catch (error) {
    return [failed('browser', error)]
  }
}

function sandbox(notice: string | undefined, options: BrowserOptions): Examination {
  if (options.sandbox === false) return {name: 'sandbox', state: 'warn', text: 'off, as asked for'}
  if (!notice) return {name: 'sandbox', state: 'ok', text: 'on'}
  const remedy =
    process.getuid?.() === 0
      ? 'build as a user other than root'
      : 'let this user make user namespaces'
  const hint = `${remedy}; scripts of the texts never run, with or without it`
  return {name: 'sandbox', state: 'warn', text: notice, hint}
}

async function examineFonts(path: string): Promise<Examination> {
  const manifest = await manifestAt(path)
  const {name, assets} = await loadTemplate(manifest)
  await Promise.all([...assets.values()].map(file => access(file)))
  const fonts = [...assets.keys()].filter(url => url.startsWith('/font/'))
  return {name: 'fonts', state: 'ok', text: `${fonts.length} faces of the template ${name}`}
}

/** Of the manuscript here, or of no manuscript: all defaults. */
async function manifestAt(path: string): Promise<Manifest> {
  try {
    return await loadManifest(path)
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    return fill({}, [], {folder: resolve(path), file: new VFile()})
  }
}

async function examineDisk(): Promise<Examination> {
  const {bavail, bsize} = await statfs('.')
  const text = `${megabytes(bavail * bsize)} free here`
  if (bavail * bsize > 500 * 2 ** 20) return {name: 'disk', state: 'ok', text}
  return {
    name: 'disk',
    state: 'warn',
    text,
    hint: 'a large book needs some 500 MB while it is made'
  }
}

async function examineCache(): Promise<Examination> {
  const folder = '.lectern'
  const names = await readdir(folder, {recursive: true}).catch(() => undefined)
  if (!names) return {name: 'cache', state: 'ok', text: 'none here yet'}
  const sizes = await Promise.all(names.map(async name => (await stat(join(folder, name))).size))
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0)
  return {name: 'cache', state: 'ok', text: `${megabytes(size)} in ${folder}`}
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`
}

async function examined(name: string, examine: () => Promise<Examination>): Promise<Examination> {
  try {
    return await examine()
  } catch (error) {
    return failed(name, error)
  }
}

function failed(name: string, error: unknown): Examination {
  const text = error instanceof Error ? error.message : String(error)
  const hint = error instanceof EnvironmentError ? error.hint : undefined
  return {name, state: 'fail', text, ...(hint && {hint})}
}
