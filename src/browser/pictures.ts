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
