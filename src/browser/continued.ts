/** `Table 3 (continued)` over the part of a table that goes on; nothing where the table has no caption. */
export function continuedCaption(table: HTMLTableElement): HTMLElement | undefined {
  const words = table.dataset['continued']
  if (!words) return undefined
  const caption = document.createElement('caption')
  caption.className = 'continued'
  caption.dataset['repeated'] = ''
  caption.ariaHidden = 'true'
  caption.textContent = words
  return caption
}
