/** Left, bottom, right and top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Where the page and what is around it lie on the sheet that the press prints (ISO 32000-1, 14.11.2). */
export interface Boxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** What shows of the drawing, where that is more than the bleed. */
  readonly shown?: Box
  /** What the page's own coordinates are moved by. */
  readonly shift: readonly [x: number, y: number]
}

/** Around the bleed, for the marks. */
export const slug = 24

export interface Sheet {
  /** The printed page, and how far its content goes beyond the trim on each side. */
  readonly printed: Box
  readonly laidBleed: number
  /** Of the trimmed page. */
  readonly size: {readonly width: number; readonly height: number}
  readonly bleed: number
  readonly hasMarks: boolean
}

/** Chromium rounds its pages to whole pixels, and counts from the top left: the trim is exact, and hangs there. */
export function boxesOf({printed, laidBleed, size, bleed, hasMarks}: Sheet): Boxes {
  const [left, , , top] = printed
  const around = bleed + (hasMarks ? slug : 0)
  const trim: Box = [around, around, around + size.width, around + size.height]
  return {
    media: grown(trim, around),
    bleed: grown(trim, bleed),
    trim,
    shift: [around - left - laidBleed, trim[3] - top + laidBleed]
  }
}

export function grown([left, bottom, right, top]: Box, by: number): Box {
  return [left - by, bottom - by, right + by, top + by]
}
