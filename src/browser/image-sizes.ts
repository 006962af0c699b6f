import type {LaidImage} from '../book/pages.ts'
import {pictureFault} from './pictures.ts'

/** How large the images of a page are, as they stand there, and which of them are not drawn. */
export function imageSizes(page: Element): Omit<LaidImage, 'page'>[] {
  return [...page.querySelectorAll<HTMLImageElement>('.pagedjs_area img')].map(image => {
    const url = image.getAttribute('src') ?? ''
    const fault = pictureFault(url)
    return {url, width: image.offsetWidth, height: image.offsetHeight, ...(fault && {fault})}
  })
}

/** Those of all pages; nothing where there are none. */
export function joinImages(
  pages: readonly {readonly images: readonly Omit<LaidImage, 'page'>[]}[]
): {images?: LaidImage[]} {
  const images = pages.flatMap((page, index) => page.images.map(image => ({...image, page: index})))
  return images.length > 0 ? {images} : {}
}
