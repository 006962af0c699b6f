/** A place to measure in, unseen, as wide as what is measured is to stand in. */
export function scratch(width: number): HTMLElement {
  const place = document.createElement('div')
  place.style.cssText = `position: absolute; top: 0; left: 0; visibility: hidden; width: ${width}px`
  document.body.append(place)
  return place
}
