import type {Element} from 'hast'
import {imageSize} from 'image-size'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {ImageFile} from '../../book/book.ts'
import {EXIT, visit} from '../../book/visit.ts'
import {faultOf} from './whole.ts'

/** What an image is by its content, whatever its name; or what it is instead. */
export type Measured =
  | Pick<ImageFile, 'type' | 'width' | 'height' | 'isBilevel'>
  | {readonly found: string}

/** Measure an image: pixels, turned as its camera was held; for SVG CSS pixels. */
export function measure(bytes: Uint8Array): Measured {
  if (bytes.length === 0) return {found: 'an empty file'}
  const opening = new TextDecoder().decode(bytes.subarray(0, 4096))
  if (svgOpening.test(opening)) return measureSvg(new TextDecoder().decode(bytes))
  if (htmlOpening.test(opening)) return {found: 'a web page'}
  try {
    return known(imageSize(bytes), bytes)
  } catch (cause) {
    const isKnown = !String(cause).includes('unsupported file type')
    if (isKnown) return {found: 'a broken image'}
    return {found: opening.includes('\uFFFD') ? 'something else' : 'text'}
  }
}

function known(size: ReturnType<typeof imageSize>, bytes: Uint8Array): Measured {
  const type = types.get(size.type ?? '')
  if (!type || (size.type === 'heif' && !isAvif(bytes))) {
    return {found: (size.type ?? 'something else').toUpperCase()}
  }
  if (!(size.width > 0 && size.height > 0)) return {found: 'an image without size'}
  const fault = faultOf(type, bytes)
  if (fault) return {found: fault}
  const turned = type === 'jpeg' && (size.orientation ?? 1) >= 5
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
  // PNG (ISO/IEC 15948), 11.2.2: the depth stands behind width and height.
  return {type, width, height, ...(type === 'png' && bytes[24] === 1 && {isBilevel: true})}
}

function isAvif(bytes: Uint8Array): boolean {
  return /^ftypavi[fs]$/u.test(String.fromCharCode(...bytes.subarray(4, 12)))
}

/** Browsers parse an SVG image as XML: what an HTML parser forgives is not looked for here. */
function measureSvg(text: string): Measured {
  const tree = unified().use(rehypeParse, {fragment: true}).parse(text)
  let svg: Element | undefined
  visit(tree, 'element', node => {
    if (node.tagName !== 'svg') return
    svg = node
    return EXIT
  })
  if (!svg || !/<\/(?:svg:)?svg\s*>|\/>\s*$/u.test(text.slice(-2000))) {
    return {found: 'a broken SVG'}
  }
  const {width, height, viewBox} = svg.properties
  const [, , boxWidth = 0, boxHeight = 0] = String(viewBox ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  return {type: 'svg', ...sized(pixels(width), pixels(height), boxWidth, boxHeight)}
}

function sized(
  width: number | undefined,
  height: number | undefined,
  boxWidth: number,
  boxHeight: number
): {width: number; height: number} {
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  if (width && height) return {width, height}
  if (width) return {width, height: ratio ? width / ratio : 150}
  if (height) return {width: ratio ? height * ratio : 300, height}
  return ratio ? {width: boxWidth, height: boxHeight} : {width: 300, height: 150}
}

function pixels(length: unknown): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/iu.exec(String(length ?? '')) ?? []
  const factor = units.get(unit.toLowerCase())
  const value = Number(number) * (factor ?? Number.NaN)
  return value > 0 ? value : undefined
}

const svgOpening =
  /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:svg:)?svg[\s>]/iu
const htmlOpening = /^\uFEFF?\s*<(?:!doctype\s+html|html|head|body)\b/iu

const types: ReadonlyMap<string, ImageFile['type']> = new Map([
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['heif', 'avif']
])

const units = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['pt', 96 / 72],
  ['pc', 16],
  ['em', 16],
  ['rem', 16]
])
