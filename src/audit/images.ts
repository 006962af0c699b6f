import type {Element} from 'hast'
import type {ImageFile} from '../book/book.ts'
import {imageHasResolution} from '../book/messages/figures.ts'
import {report} from '../book/messages.ts'
import type {LaidImage} from '../book/pages.ts'
import {placeOf} from '../book/places.ts'
import {elementsBy, type Printed} from './printed.ts'

/** Photographs have pixels enough at the size that they have on the page; line art has more, drawings need none. */
export function auditImages(
  {section, layout, folio}: Printed,
  images: ReadonlyMap<string, ImageFile>
): void {
  if (!layout.images) return
  const largest = new Map<string, LaidImage>()
  for (const image of layout.images) {
    const other = largest.get(image.url)
    if (!other || other.width < image.width) largest.set(image.url, image)
  }
  let elements: Map<string, Element> | undefined
  for (const {url, width, page} of largest.values()) {
    const file = images.get(url)
    const needed = file && neededFor(file)
    const inches = width / 96
    if (!file || !needed || inches < leastInches) continue
    const ppi = Math.round(file.width / inches)
    if (ppi >= needed) continue
    elements ??= elementsBy(section, 'src')
    const found = {ppi, pixels: file.width, inches}
    const finding = imageHasResolution(nameOf(file), found, needed, folio(page))
    report(section.file, finding, placeOf(elements.get(url)))
  }
}

/** An icon in a line is no photograph. */
const leastInches = 0.5

/** Pixels an inch; nothing for drawings made of lines. */
function neededFor({type, isBilevel}: ImageFile): number | undefined {
  if (type === 'svg') return undefined
  return isBilevel ? 600 : 220
}

function nameOf({path}: ImageFile): string {
  return path.slice(path.search(/[^/\\]*$/u))
}
