import type {Image, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {} from 'remark-rehype'
import type {ImageFile} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import {imageHasAlt, imageHasWordsAsAlt, lockIsReadable} from '../book/messages/images.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import type {Figure, FigureContent} from '../book/tree.ts'
import {visit} from '../book/visit.ts'
import {resolveDefinitions} from './definitions.ts'
import {shortened} from './images/data.ts'
import {makeFigures} from './images/figures.ts'
import {isRemote, type Located, locate} from './images/files.ts'
import {type Asset, type Lock, lockName, readLock} from './images/lock.ts'
import {resolveRawImages, takeRawImages} from './images/raw.ts'
import {type Origin, originOf, treesOf} from './in-manifest.ts'
import {sourceOf} from './positions.ts'

/**
 * Set the images of a reading: those on lines of their own become figures, each is found, looked into and named by its
 * content, and what is not there leaves a figure that says so. A remote image is looked up in the lock, never fetched.
 */
export async function resolveImages(reading: Reading, manifest: Manifest): Promise<ImageFile[]> {
  const trees = treesOf(reading)
  for (const tree of trees) resolveDefinitions(tree)
  if (manifest.images.card) setCard(reading)
  const shown = trees.filter(holdsImages)
  for (const tree of shown) takeRawImages(tree)
  for (const tree of shown) makeFigures(tree, sourceOf(reading))
  const lock = shown.some(needsLock) ? await lockOf(manifest) : new Map<string, Asset>()
  const resolving: Resolving = {reading, manifest, lock, located: new Map(), images: new Map()}
  for (const tree of shown) await resolveIn(resolving, tree, [tree])
  return [...resolving.images.values()]
}

/** Whether a reading has images to be looked for on the disk. */
export function looksForImages(reading: Reading): boolean {
  return reading.metadata.image !== undefined || treesOf(reading).some(holdsImages)
}

/** The remote images of a reading, each address once, and where they are wanted: for `lectern fetch`. */
export function remoteImages(reading: Reading, manifest: Manifest): RemoteImage[] {
  const images = treesOf(reading).flatMap(root => {
    const tree: Root = structuredClone(root)
    resolveDefinitions(tree)
    takeRawImages(tree)
    return imagesIn(tree).map(image => ({
      url: image.url,
      ...originOf([tree, image], reading, manifest)
    }))
  })
  const {image} = reading.metadata
  if (manifest.images.card && image) images.push({url: image, file: reading.file, place: undefined})
  const remote = images.filter(({url}) => isRemote(url))
  return [...Map.groupBy(remote, ({url}) => url).values()].flatMap(([first]) => first ?? [])
}

export interface RemoteImage extends Origin {
  readonly url: string
}

interface Resolving {
  readonly reading: Reading
  readonly manifest: Manifest
  readonly lock: Lock
  readonly located: Map<string, Promise<Located>>
  readonly images: Map<string, ImageFile>
}

/** The image of the metadata opens the text; it shows nothing that the text needs. */
function setCard({metadata, tree}: Reading): void {
  if (!metadata.image) return
  const image: Image = {type: 'image', url: metadata.image, alt: '', data: {hProperties: {}}}
  const figure: Figure = {type: 'figure', children: [image], data: {card: true}}
  tree.children.splice(tree.children[0]?.type === 'standfirst' ? 1 : 0, 0, figure)
}

/** Most texts show nothing. */
function holdsImages(parent: Parents): boolean {
  let holds = false
  visit(parent, node => {
    holds = imageTypes.has(node.type) || (node.type === 'html' && /<img\b/iu.test(node.value))
    return !holds
  })
  return holds
}

const imageTypes: ReadonlySet<string> = new Set(['figure', 'image', 'imageReference'])

function needsLock(parent: Parents): boolean {
  return parent.children.some((child: Nodes) => {
    if (child.type === 'image') return isRemote(child.url)
    return child.type === 'html'
      ? /<img\b/iu.test(child.value)
      : 'children' in child && needsLock(child)
  })
}

/** What is wrong with the lock is said once a book. */
async function lockOf({folder, file}: Manifest): Promise<Lock> {
  const {lock, problem} = await readLock(folder)
  const finding = problem === undefined ? undefined : lockIsReadable(lockName, problem)
  const isSaid = file.messages.some(message => message.ruleId === finding?.rule)
  if (finding && !isSaid) report(file, finding)
  return lock
}

async function resolveIn(resolving: Resolving, parent: Parents, line: Nodes[]): Promise<void> {
  const children: Nodes[] = parent.children
  for (const [index, child] of children.entries()) {
    if (child.type === 'image') children[index] = await resolved(resolving, child, line)
    else if (child.type === 'html') {
      child.value = await resolveRawImages(child.value, url =>
        find(resolving, url, [...line, child])
      )
    } else if ('children' in child && holdsImages(child))
      await resolveIn(resolving, child, [...line, child])
  }
}

async function resolved(resolving: Resolving, image: Image, line: Nodes[]): Promise<Nodes> {
  const found = await find(resolving, image.url, [...line, image])
  checkAlt(resolving, image, line)
  if (!found) return missing(image, line)
  const {id} = image.data?.hProperties ?? {}
  const size = {width: found.width, height: found.height}
  image.data = {
    ...image.data,
    hProperties: {...size, ...(id && line.at(-1)?.type !== 'figure' && {id})}
  }
  image.url = found.url
  return image
}

async function find(
  {reading, manifest, lock, located, images}: Resolving,
  url: string,
  line: Nodes[]
): Promise<ImageFile | undefined> {
  const locating = located.get(url) ?? locate(url, reading, manifest, lock)
  located.set(url, locating)
  const found = await locating
  if ('image' in found) {
    images.set(found.image.url, found.image)
    return found.image
  }
  const {file, place} = originOf(line, reading, manifest)
  report(file, found.finding, place)
  return undefined
}

function checkAlt(
  {reading, manifest}: Resolving,
  {url, alt, ...image}: Image,
  line: Nodes[]
): void {
  if (line.some(node => node.data?.card || node.data?.said?.decorative)) return
  if (image.data?.said?.decorative) return
  const {file, place} = originOf([...line, {url, ...image}], reading, manifest)
  if (!alt?.trim()) report(file, imageHasAlt(shortened(url)), place)
  else if (
    /^(?:image|img|picture|photo|figure|dsc|screenshot)?[-_ ]?\d*$|\.(?:png|jpe?g)$/iu.test(alt)
  ) {
    report(file, imageHasWordsAsAlt(shortened(url), alt), place)
  }
}

/** In a figure what is missing keeps its place; within a line its words remain, and lead to its address. */
function missing({url, alt, position}: Image, line: Nodes[]): FigureContent | PhrasingContent {
  const words = alt?.trim()
  const place = position && {position}
  if (line.at(-1)?.type === 'figure') {
    return {type: 'missingImage', value: shortened(url), ...(words && {alt: words}), ...place}
  }
  // Its address may be broken anywhere, and as one word it can be wider than a column.
  const data = words ? {} : {data: {hName: 'span', hProperties: {className: ['missing-image']}}}
  const text: PhrasingContent = {type: 'text', value: words || shortened(url), ...data, ...place}
  const linked = line.some(node => node.type === 'link')
  return linked || !isRemote(url) ? text : {type: 'link', url, children: [text], ...place}
}

function imagesIn(parent: Parents): Image[] {
  return parent.children.flatMap((child: Nodes): Image[] => {
    if (child.type === 'image') return [child]
    return 'children' in child ? imagesIn(child) : []
  })
}

declare module 'unist' {
  interface Data {
    /** Of a figure: the card of the site, set by the manifest's wish. */
    card?: boolean
  }
}
