import type {Element} from 'hast'
import {isRightToLeft} from '../book/direction.ts'

/**
 * Makes what says of each element which way it runs, where its language says so: in a section that is written from right
 * to left, and from the first such words on in any other. Notes stand outside their section on the page, and say it too.
 */
export function directions(language: string): (element: Element) => void {
  let isBoth = isRightToLeft(language)
  const own = isBoth ? 'rtl' : 'ltr'
  return ({properties}) => {
    const {lang, dataType} = properties
    if (typeof lang === 'string') {
      const isLeftwards = isRightToLeft(lang)
      isBoth ||= isLeftwards
      if (isBoth) properties['dir'] ??= isLeftwards ? 'rtl' : 'ltr'
    } else if (isBoth && dataType === 'footnote') properties['dir'] ??= own
  }
}
