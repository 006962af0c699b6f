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

/** Of the section that is being laid out. */
let held: readonly HTMLImageElement[] = []

/** Why a picture cannot be drawn, by its address. */
const faults = new Map<string, string>()

/** Why the picture with this `src` cannot be drawn; undefined of one that was loaded. */
export function pictureFault(address: string): string | undefined {
  return faults.get(address)
}

/**
 * Load the pictures of a section before it is laid out: what is measured ahead of its page (figures, tables) must find them at
 * their size, whatever the tab has laid out before. One that cannot be read keeps its place, and is told of.
 */
export async function loadImages(content: ParentNode): Promise<void> {
  const images = content.querySelectorAll('img')
  const addresses = new Set(Array.from(images, image => image.getAttribute('src') ?? ''))
  held = Array.from(addresses, src => Object.assign(new Image(), {src}))
  await Promise.all(held.map(note))
}

async function note(image: HTMLImageElement): Promise<void> {
  const isGood = await isDrawn(image)
  const address = image.getAttribute('src') ?? ''
  if (isGood) faults.delete(address)
  else faults.set(address, await faultIn(address))
}

function isDrawn(image: HTMLImageElement): Promise<boolean> {
  const {promise, resolve} = Promise.withResolvers<boolean>()
  image.onload = () => resolve(true)
  image.onerror = () => resolve(false)
  return promise
}

/** In words of the XML parser, which draws nothing of what is not well formed. */
async function faultIn(address: string): Promise<string> {
  if (!address.endsWith('.svg')) return 'a broken image'
  const text = await (await fetch(address)).text()
  const {documentElement} = new DOMParser().parseFromString(text, 'image/svg+xml')
  const said = documentElement.querySelector('parsererror')?.textContent ?? ''
  const [, line, column, fault] = /on line (\d+) at column (\d+): (.*)/u.exec(said) ?? []
  if (fault) return `an SVG that is not well formed: ${fault}, line ${line}:${column} of the file`
  const isSvg = documentElement.namespaceURI === 'http://www.w3.org/2000/svg'
  return isSvg ? 'a broken SVG' : 'an SVG without its xmlns="http://www.w3.org/2000/svg"'
}
