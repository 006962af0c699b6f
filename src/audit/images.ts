import type {Element} from 'hast'
import type {ImageFile} from '../book/book.ts'
import {imageHasResolution} from '../book/messages/figures.ts'
import {imageIsReadable, imageIsWhole} from '../book/messages/images.ts'
import {glyphExistsForDrawing} from '../book/messages/pages.ts'
import {type Finding, report} from '../book/messages.ts'
import type {Folio, LaidImage} from '../book/pages.ts'
import {placeOf} from '../book/places.ts'
import {keptImagesFolder} from '../book/user-cache.ts'
import {elementsBy, type Printed} from './printed.ts'

/**
 * Every image is drawn, and all that is in it. Photographs have pixels enough at the size that they have on the page; line art has more, drawings
 * need none.
 */
export function auditImages(
  {section, layout, folio}: Printed,
  images: ReadonlyMap<string, ImageFile>
): void {
  if (!layout.images) return
  let elements: Map<string, Element> | undefined
  for (const image of largestOf(layout.images)) {
    const file = images.get(image.url)
    for (const finding of file ? findingsOf(image, file, folio(image.page)) : []) {
      elements ??= elementsBy(section, 'src')
      report(section.file, finding, placeOf(elements.get(image.url)))
    }
  }
}

/** Of each image that stands in several places the largest. */
function largestOf(images: readonly LaidImage[]): Iterable<LaidImage> {
  const largest = new Map<string, LaidImage>()
  for (const image of images) {
    const other = largest.get(image.url)
    if (!other || other.width < image.width) largest.set(image.url, image)
  }
  return largest.values()
}

function findingsOf(image: LaidImage, file: ImageFile, folio: Folio | undefined): Finding[] {
  const coarse = coarseness(image, file, folio)
  return [...drawingFindings(image, nameOf(file)), ...(coarse ? [coarse] : [])]
}

/** What is not drawn of an image; `name`: of its file. */
export function drawingFindings({fault, unread, missing}: LaidImage, name: string): Finding[] {
  return [
    ...(fault ? [imageIsReadable(name, fault)] : []),
    ...(unread ? [imageIsWhole(name, unread)] : []),
    ...(missing ? [glyphExistsForDrawing(name, [...missing])] : [])
  ]
}

function coarseness(
  {width, fault}: LaidImage,
  file: ImageFile,
  folio: Folio | undefined
): Finding | undefined {
  const needed = fault ? undefined : neededFor(file)
  const inches = width / 96
  if (!needed || inches < leastInches) return undefined
  const ppi = Math.round(file.width / inches)
  if (ppi >= needed) return undefined
  return imageHasResolution(nameOf(file), {ppi, pixels: file.width, inches}, needed, folio)
}

/** An icon in a line is no photograph. */
const leastInches = 0.5

/** Pixels an inch; nothing for drawings made of lines. */
function neededFor({type, isBilevel}: ImageFile): number | undefined {
  if (type === 'svg') return undefined
  return isBilevel ? 600 : 220
}

/** As messages name it: an image that stands within its text has a file of ours. */
function nameOf({path, type}: ImageFile): string {
  if (path.startsWith(keptImagesFolder())) return `data:image/${type === 'svg' ? 'svg+xml' : type}…`
  return path.slice(path.search(/[^/\\]*$/u))
}
