/** The text with spaces in a range, line ends kept: what stands behind it keeps its place. */
export function blank(text: string, start: number, end: number): string {
  const gap = text.slice(start, end).replace(/[^\r\n]/g, ' ')
  return text.slice(0, start) + gap + text.slice(end)
}
