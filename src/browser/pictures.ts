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

/**
 * Load the pictures of a section before it is laid out: what is measured ahead of its page (figures, tables) must find them at
 * their size, whatever the tab has laid out before. One that cannot be read keeps its place.
 */
export async function loadImages(content: ParentNode): Promise<void> {
  const urls = new Set(Array.from(content.querySelectorAll('img'), image => image.src))
  held = Array.from(urls, url => Object.assign(new Image(), {src: url}))
  await Promise.all(held.map(ended))
}

function ended(image: HTMLImageElement): Promise<unknown> {
  const {promise, resolve} = Promise.withResolvers<unknown>()
  image.onload = resolve
  image.onerror = resolve
  return promise
}
