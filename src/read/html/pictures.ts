import type {Element, Root} from 'hast'
import {allElements, attribute, elements, named, wordsOf} from './elements.ts'
import {type Page, parentOf, remove} from './page.ts'

/** Give each picture its address where a script would: from `data-src`, from `srcset`, from the `noscript` beside it. */
export function findPictures(page: Page): void {
  for (const node of elements(page.root, named('noscript'))) takeNoscript(node, page)
  for (const image of elements(page.root, named('img'))) {
    if (isAddress(attribute(image, 'src'))) continue
    const address =
      lazyNames.map(name => attribute(image, name)).find(isAddress) ?? fromSet(image, page)
    if (address) image.properties['src'] = address
  }
}

/** Without a script: the same picture again, or a word on scripts. */
function takeNoscript(node: Element, page: Page): void {
  const [image] = elements(node, named('img'))
  if (image && wordsOf(node) === '') {
    const parent = parentOf(node, page)
    const before = parent?.children.slice(0, parent.children.indexOf(node)) ?? []
    const lazy = before.flatMap(allImages).at(-1)
    const address = attribute(image, 'src')
    if (lazy && !isAddress(attribute(lazy, 'src'))) lazy.properties['src'] = address
    if (lazy) remove(node, page)
    else node.tagName = 'span'
  } else if (wordsOf(node) === '') remove(node, page)
}

function allImages(node: Root | Element['children'][number]): Element[] {
  return allElements(node).filter(named('img'))
}

const lazyNames = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'dataLazyload']

/** Not the grey square that holds a place. */
function isAddress(src: string): boolean {
  return (
    src !== '' &&
    !src.startsWith('data:') &&
    !/(?:blank|spacer|placeholder|1x1|pixel)\.(?:gif|png)$/iu.test(src)
  )
}

/** The largest of the addresses in a set. */
function fromSet(image: Element, page: Page): string | undefined {
  const parent = parentOf(image, page)
  const sources = parent?.tagName === 'picture' ? elements(parent, named('source')) : []
  const sets = [image, ...sources].flatMap(node =>
    [node.properties['srcSet'], node.properties['dataSrcSet'], node.properties['dataSrcset']].flat()
  )
  const addresses = sets
    .flatMap(set => String(set ?? '').split(/,\s+/u))
    .map(part => part.trim().split(/\s+/u))
  const size = ([, width = '0']: string[]) => Number.parseFloat(width)
  return addresses
    .filter(([url = '']) => isAddress(url))
    .sort((one, other) => size(other) - size(one))[0]?.[0]
}
