/** Where the parts of a block stand: equal as long as its lines are broken as they were. */
export function boxes(block: Element): string {
  return [...block.getClientRects()]
    .map(({left, top, width, height}) => [left, top, width, height].map(near).join())
    .join(' ')
}

/** Chromium counts in 64ths of a pixel. */
export function near(pixels: number): number {
  return Math.round(pixels * 16)
}
