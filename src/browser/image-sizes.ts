import type {LaidImage} from '../book/pages.ts'
import {pictureFaults} from './pictures.ts'

/** How large the images of a page are, as they stand there, and what is not drawn of them. */
export function imageSizes(page: Element): Omit<LaidImage, 'page'>[] {
  return [...page.querySelectorAll<HTMLImageElement>('.pagedjs_area img')].map(image => {
    const url = image.getAttribute('src') ?? ''
    return {url, width: image.offsetWidth, height: image.offsetHeight, ...pictureFaults(url)}
  })
}

/** Those of all pages; nothing where there are none. */
export function joinImages(
  pages: readonly {readonly images: readonly Omit<LaidImage, 'page'>[]}[]
): {images?: LaidImage[]} {
  const images = pages.flatMap((page, index) => page.images.map(image => ({...image, page: index})))
  return images.length > 0 ? {images} : {}
}
