/** The boxes of a page that notes have to do with. */
export interface AreaParts {
  readonly area: HTMLElement
  /** The column of text. */
  readonly text: HTMLElement
  readonly notes: HTMLElement
  /** The box that `@footnote` styles. */
  readonly content: HTMLElement
  readonly inner: HTMLElement
}

/** `page`: Paged.js's page, or its area. */
export function areaParts(page: HTMLElement): AreaParts {
  const area = page.closest<HTMLElement>('.pagedjs_area') ?? part(page, '.pagedjs_area')
  return {
    area,
    text: part(area, '.pagedjs_page_content'),
    notes: part(area, '.pagedjs_footnote_area'),
    content: part(area, '.pagedjs_footnote_content'),
    inner: part(area, '.pagedjs_footnote_inner_content')
  }
}

function part(area: HTMLElement, selector: string): HTMLElement {
  const element = area.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`Unexpected page of Paged.js without \`${selector}\``)
  return element
}

/** Outer height of the box of notes, margins included. */
export function height({content, inner}: AreaParts): number {
  return inner.scrollHeight + frame(content)
}

/** What the box adds around the notes. */
export function frame(content: HTMLElement): number {
  const style = getComputedStyle(content)
  return [
    style.marginTop,
    style.marginBottom,
    style.paddingTop,
    style.paddingBottom,
    style.borderTopWidth,
    style.borderBottomWidth
  ].reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0)
}

/**
 * Paged.js does so by a custom property of the page's area, which all that stands on the page inherits: Chromium would
 * compute the style of each element anew.
 */
export function setHeight({text, notes, inner}: AreaParts, pixels: number): void {
  text.style.height = `calc(100% - ${pixels}px)`
  notes.style.height = `${pixels}px`
  whole.delete(inner)
}

/** Give the notes the room that all of them need. */
export function fitHeight(parts: AreaParts, needed: number): void {
  setHeight(parts, needed)
  whole.add(parts.inner)
}

/** Whether all notes have room: then none need be looked for that goes on over the page. */
export function isWhole({inner}: AreaParts): boolean {
  return whole.has(inner)
}

const whole = new WeakSet<Element>()
