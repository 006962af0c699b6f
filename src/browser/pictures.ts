import {type DrawingFaults, drawingFaults} from './drawings.ts'

/** Kept, so that the browser keeps what it has loaded. */
const loaded: HTMLImageElement[] = []

/**
 * Load the pictures that a style sheet names before anything is printed: print leaves out what comes later.
 * Throws for one that cannot be read.
 */
export async function loadPictures(css: string): Promise<void> {
  const found = css.matchAll(/\burl\("(?<url>\/style\/[^"#]*)/gu)
  const urls = new Set(Array.from(found, ({groups}) => groups?.['url'] ?? ''))
  await Promise.all(Array.from(urls, load))
}

/** Not `decode`, which waits for a frame: a tab of the press has none. */
function load(url: string): Promise<void> {
  const {promise, resolve, reject} = Promise.withResolvers<void>()
  const name = decodeURIComponent(url.replace('/style/', ''))
  const image = new Image()
  image.onload = () => resolve()
  image.onerror = () => reject(new Error(`the picture \`${name}\` cannot be read`))
  image.src = url
  loaded.push(image)
  return promise
}

/** Those of the section that is being laid out: the browser keeps them. */
const held: HTMLImageElement[] = []

/** What is wrong with pictures, by their addresses. */
const known = new Map<string, DrawingFaults>()

/** What is wrong with the picture that has this `src`. */
export function pictureFaults(address: string): DrawingFaults | undefined {
  return known.get(address)
}

/**
 * Load the pictures of a section before it is laid out: what is measured ahead of its page (figures, tables) must find them at
 * their size, whatever the tab has laid out before. One that cannot be read keeps its place, and is told of.
 */
export async function loadImages(content: ParentNode): Promise<void> {
  const images = content.querySelectorAll('img')
  const addresses = new Set(Array.from(images, image => image.getAttribute('src') ?? ''))
  held.splice(0, held.length, ...(await Promise.all(Array.from(addresses, loadImage))))
}

async function loadImage(src: string): Promise<HTMLImageElement> {
  // Fetched first: it would take the place of the image in the memory of the browser.
  const drawing = src.endsWith('.svg') ? await (await fetch(src)).text() : undefined
  const image = Object.assign(new Image(), {src})
  const isGood = await isDrawn(image)
  const fault = isGood ? {} : {fault: 'an image that the browser cannot draw'}
  known.set(src, drawing === undefined ? fault : drawingFaults(drawing, isGood))
  return image
}

function isDrawn(image: HTMLImageElement): Promise<boolean> {
  const {promise, resolve} = Promise.withResolvers<boolean>()
  image.onload = () => resolve(true)
  image.onerror = () => resolve(false)
  return promise
}
