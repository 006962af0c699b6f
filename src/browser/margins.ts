import type {PlacedShell} from '../book/pages.ts'
import type {MarginBoxes} from './margin-boxes.ts'
import type {Setter} from './prepare.ts'

/** Set pages that hold nothing but their margin boxes: running heads, folios. */
export function setMargins(
  {chunker, handlers, fullPage}: Setter,
  shells: readonly PlacedShell[]
): void {
  chunker.removePages()
  document.body.className = 'lectern-margins'
  const pages = shells.map(shell => page(fullPage, shell))
  chunker.pagesArea?.replaceChildren(...pages)
  const boxes = handlers.get('MarginBoxes') as MarginBoxes
  for (const element of pages) boxes.shareMargins(element)
}

function page(
  template: HTMLTemplateElement,
  {classes, strings, side, count}: PlacedShell
): HTMLElement {
  const element = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>(
    '.pagedjs_page'
  )
  if (!element) throw new Error('Cannot set margins without Paged.js’s page template')
  element.className = classes
  element.classList.toggle('pagedjs_right_page', side === 'recto')
  element.classList.toggle('pagedjs_left_page', side === 'verso')
  for (const [name, value] of Object.entries(strings)) element.style.setProperty(name, value)
  element.style.counterReset = `page ${count}`
  element.style.counterIncrement = 'none'
  return element
}
