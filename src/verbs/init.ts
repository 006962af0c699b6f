import {existsSync} from 'node:fs'
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {VFile} from 'vfile'
import {stringify} from 'yaml'
import type {Manifest} from '../book/manifest.ts'
import {manuscriptIsNew} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {loadManifest, ManifestError, manifestIn} from '../manifest/index.ts'

/**
 * Begin a manuscript: a `reader.yaml` that lists the texts of the folder, or where it holds none, a small manuscript to
 * begin from. Gives the files written. Nothing is overwritten: a folder with a manifest is refused with a `ManifestError`.
 */
export async function init(folder = '.'): Promise<string[]> {
  const root = resolve(folder)
  const manifest = await manifestIn(root)
  if (manifest) throw refused(manifest)
  await mkdir(root, {recursive: true})
  const texts = await textsIn(root)
  if (!texts) return copyStarter(root)
  const path = join(root, 'reader.yaml')
  await writeFile(path, await listing(texts, root), {flag: 'wx'})
  return [relative('', path)]
}

function refused(path: string): ManifestError {
  const file = new VFile({path: relative('', path)})
  report(file, manuscriptIsNew())
  return new ManifestError(file)
}

async function textsIn(root: string): Promise<Manifest | undefined> {
  try {
    return await loadManifest(root)
  } catch (error) {
    if (error instanceof ManifestError) return undefined
    throw error
  }
}

async function copyStarter(root: string): Promise<string[]> {
  const starter = join(packageFolder(), 'manuscripts', 'starter')
  const names = await readdir(starter, {recursive: true, withFileTypes: true})
  const files = names.filter(name => name.isFile()).map(name => join(name.parentPath, name.name))
  const written: string[] = []
  for (const file of files.sort()) {
    const target = join(root, relative(starter, file))
    if (existsSync(target)) continue
    await cp(file, target, {force: false, errorOnExist: true})
    written.push(relative('', target))
  }
  return written
}

/** The starter's manifest opens with what text editors need to know; the list of readings is the folder's own. */
async function listing(manifest: Manifest, root: string): Promise<string> {
  const starter = join(packageFolder(), 'manuscripts', 'starter', 'reader.yaml')
  const [opening = ''] = (await readFile(starter, 'utf8')).split('\n')
  const readings = manifest.parts.flatMap(({entries}) =>
    entries.map(({source, id}) => ({source: relative(root, source).replaceAll(sep, '/'), id}))
  )
  const {title, subtitle, language} = manifest
  return `${opening}\n${stringify({title, subtitle, language, readings})}`
}

/** The folder of our package: `manuscripts/` is shipped in it. */
function packageFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'manuscripts', 'starter'))) return folder
  }
  throw new Error('Cannot find the folder manuscripts/starter of lectern')
}
