import {readFileSync} from 'node:fs'
import {basename, relative} from 'node:path'
import {VFile} from 'vfile'
import type {Manifest, Part} from '../book/manifest.ts'
import {manifestHasReadings} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {bibliographyOf} from './citations.ts'
import {type PartWords, plainEntries, resolveParts} from './entries.ts'
import {ManifestError} from './error.ts'
import {fill, titleFrom} from './fill.ts'
import {textsIn} from './folder.ts'
import {frontTexts, withoutFrontTexts} from './front-texts.ts'
import {kindOf, locate, type Manuscript} from './locate.ts'
import {scheduleOf} from './schedule.ts'
import type {ManifestWords} from './schema.ts'
import {validate} from './validate.ts'
import {mustBeKnown, takeVariant} from './variants.ts'
import {withWebAnnotations} from './web-annotations.ts'
import {parseYaml, type YamlSource} from './yaml.ts'

export {ManifestError} from './error.ts'
export {manifestIn} from './locate.ts'

/**
 * Load the manifest that one or more paths lead to: a `reader.yaml`, a folder with one, a bare folder, or texts. Comes out
 * checked, with every default filled in.
 *
 * What is wrong with it is reported on `manifest.file`, all at once, and the build can go on with the rest to report what
 * else is wrong; a `ManifestError` is thrown where there is nothing to go on with.
 */
export async function loadManifest(
  path: string | readonly string[],
  {variant}: LoadOptions = {}
): Promise<Manifest> {
  const manuscript = await locate([path].flat())
  if (manuscript.manifest) return loadYaml(manuscript.folder, manuscript.manifest, variant)
  const manifest = await loadBare(manuscript)
  mustBeKnown(variant, [], manifest.file)
  return manifest
}

export interface LoadOptions {
  /** The edition that is made, of those under `variants`; without it, the book as it stands. */
  readonly variant?: string
}

async function loadYaml(
  folder: string,
  path: string,
  variant: string | undefined
): Promise<Manifest> {
  const file = new VFile({path: relative('', path), value: readFileSync(path)})
  const yaml = parseYaml(file)
  const listed = yaml && hasReadings(yaml)
  yaml?.fillEmpty(['variants'])
  const whole = yaml && validate(file, yaml)
  if (!whole) throw new ManifestError(file)
  const {words, variants, leftOut} = takeVariant(whole, yaml, file, variant)
  const before = frontTexts(words)
  const lines = listed ? [...before, ...partsOf(words)] : before
  const resolved = await resolveParts(lines, folder, file, yaml)
  const parts = listed ? resolved : [...resolved, ...(await bodyOf(folder, file, resolved))]
  mustHaveReadings(parts, folder, file, listed)
  const {parts: annotated, files} = await withWebAnnotations(parts, {folder, file})
  const about = {folder, file, yaml}
  const cited = await bibliographyOf(words, annotated, about)
  const more = [...files, ...(cited.bibliography?.sources ?? [])]
  return {
    ...fill(words, annotated, about),
    ...cited,
    ...scheduleOf(words, annotated, {...about, leftOut}),
    ...(variants && {variants}),
    ...(more.length > 0 && {files: more})
  }
}

/** Every text of the folder but those that stand before the body. */
async function bodyOf(folder: string, file: VFile, front: readonly Part[]): Promise<Part[]> {
  return withoutFrontTexts([{entries: plainEntries(await textsIn(folder, file))}], front)
}

/** Asked before bad values are taken out: whoever lists readings does not mean the whole folder. */
function hasReadings(yaml: YamlSource): boolean {
  return yaml.place(['readings']) !== undefined || yaml.place(['parts']) !== undefined
}

function partsOf({readings, parts}: ManifestWords): PartWords[] {
  if (readings) return [{readings, path: ['readings']}]
  return (parts ?? []).map((part, at) => ({
    ...(part.title && {title: part.title}),
    readings: part.readings,
    path: ['parts', at, 'readings']
  }))
}

function mustHaveReadings(
  parts: readonly Part[],
  folder: string,
  file: VFile,
  listed: boolean | undefined
): void {
  if (listed || parts.some(({entries}) => entries.length > 0)) return
  report(file, manifestHasReadings(relative('', folder) || basename(folder)))
  throw new ManifestError(file)
}

async function loadBare({folder, paths}: Manuscript): Promise<Manifest> {
  const file = new VFile({path: relative('', folder) || '.', value: ''})
  const parts = [{entries: plainEntries(await textsOf(paths, file))}]
  mustHaveReadings(parts, folder, file, false)
  const [first] = paths
  const single = paths.length === 1 && first !== undefined && first !== folder
  const words: ManifestWords = {
    title: titleFrom(single ? first : folder),
    ...(!single && {subtitle: 'A Reader'})
  }
  const manifest = fill(words, parts, {folder, file})
  return {...manifest, isProposing: true, ...(single && {isTitleOfFile: true})}
}

/** A text named by itself is taken whatever its name is. */
async function textsOf(paths: readonly string[], file: VFile): Promise<string[]> {
  const texts = new Set<string>()
  for (const path of paths) {
    const found = (await kindOf(path)) === 'folder' ? await textsIn(path, file) : [path]
    for (const text of found) texts.add(text)
  }
  return [...texts]
}
