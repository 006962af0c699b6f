import type {LaidImage} from '../book/pages.ts'
import {hide, show} from './finished-pages.ts'

/** Pixels an inch of a photograph in print: more cannot be seen. */
const mostPpi = 300
/** Fewer colours are a drawing's or a screen's: it is kept as it is. */
const leastColours = 4096
/** Pixels looked at for that. */
const mostLooked = 250_000
/** Of JPEG, from 0 to 1: high enough that nobody sees it in print. */
const quality = 0.88

/**
 * Photographs that are much larger than they are printed go into the PDF with 300 pixels an inch, as sRGB JPEG. Line art
 * keeps every pixel, and so does what is transparent; SVG stays vectors. The browser does it, which has the pictures
 * decoded, and the same browser gives the same bytes.
 */
export async function resample(pages: ParentNode, laid: readonly Laid[] = []): Promise<void> {
  const largest = new Map<string, Laid>()
  for (const image of laid) {
    if (image.width > (largest.get(image.url)?.width ?? 0)) largest.set(image.url, image)
  }
  for (const [url, size] of largest) {
    if (isVector(url)) continue
    const placed = pages.querySelectorAll<HTMLImageElement>(`img[src="${CSS.escape(url)}"]`)
    const smaller = placed[0] && resampled(placed[0], neededWidth(wholeWidth(placed[0], size)))
    if (smaller) await Promise.all([...placed].map(image => replace(image, smaller)))
  }
}

type Laid = Pick<LaidImage, 'url' | 'width' | 'height'>

function isVector(url: string): boolean {
  return url.endsWith('.svg')
}

/** Of a picture that covers its box, of which a part is cut off, how wide the whole would be. */
function wholeWidth(
  {dataset, naturalWidth, naturalHeight}: HTMLImageElement,
  {width, height}: Laid
): number {
  const covers = dataset['fit'] === 'cover' && naturalHeight > 0
  return covers ? Math.max(width, (height * naturalWidth) / naturalHeight) : width
}

function neededWidth(pixels: number): number {
  return Math.ceil((pixels / 96) * mostPpi)
}

/** In the same place: a copy has a little other proportions. */
async function replace(image: HTMLImageElement, address: string): Promise<void> {
  const page = image.closest('.pagedjs_page') ?? image
  show([page])
  const {width, height} = getComputedStyle(image)
  hide([page])
  Object.assign(image.style, {width, height})
  // `decode` is answered with the next frame, of which a tab that nobody sees has none.
  const loaded = new Promise(resolve => image.addEventListener('load', resolve, {once: true}))
  image.src = address
  await loaded
}

/** The address of a copy; nothing for what is no photograph, and for a JPEG that is hardly larger than it is needed. */
function resampled(image: HTMLImageElement, needed: number): string | undefined {
  const {naturalWidth, naturalHeight, src} = image
  // One that could not be loaded.
  if (naturalWidth === 0 || naturalHeight === 0) return undefined
  const isCompressed = /\.jpe?g$/u.test(src)
  const isLarge = naturalWidth > 1.1 * needed
  if (isCompressed ? !isLarge : !looksPhotographic(image)) return undefined
  const width = isLarge ? needed : naturalWidth
  const height = Math.max(1, Math.round((naturalHeight * width) / naturalWidth))
  return drawn(image, width, height).canvas.toDataURL('image/jpeg', quality)
}

/** Opaque, with more colours than anybody draws. A picture is looked at without smoothing, which would make colours. */
function looksPhotographic(image: HTMLImageElement): boolean {
  const {naturalWidth, naturalHeight} = image
  const scale = Math.min(1, Math.sqrt(mostLooked / (naturalWidth * naturalHeight)))
  const [width, height] = [naturalWidth, naturalHeight].map(size => Math.ceil(size * scale))
  const context = drawn(image, width ?? 1, height ?? 1, false)
  const {data} = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) return false
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
  }
  return colours.size >= leastColours
}

function drawn(
  image: HTMLImageElement,
  width: number,
  height: number,
  imageSmoothingEnabled = true
): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, {width, height})
  const context = canvas.getContext('2d', {willReadFrequently: true, colorSpace: 'srgb'})
  if (!context) throw new Error('Cannot copy a picture without a canvas')
  Object.assign(context, {imageSmoothingEnabled, imageSmoothingQuality: 'high'})
  context.drawImage(image, 0, 0, width, height)
  return context
}
