import {join} from 'node:path'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {auditImages} from '../../src/audit/images.ts'
import type {ImageFile, Section} from '../../src/book/book.ts'
import type {LaidImage, Layout} from '../../src/book/pages.ts'
import {keptImagesFolder} from '../../src/book/user-cache.ts'

function told(image: Partial<ImageFile>, width: number, faults?: Partial<LaidImage>): string[] {
  const url = '/image/a.png'
  const file = new VFile({path: 'essay.md'})
  const element = h('img', {src: url})
  element.position = {start: {line: 5, column: 1}, end: {line: 5, column: 9}}
  const section = {file, tree: h('section', [element])} as unknown as Section
  const layout = {images: [{url, page: 2, width, height: width, ...faults}]} as unknown as Layout
  const whole: ImageFile = {
    url,
    path: '/m/plate.jpg',
    type: 'jpeg',
    width: 800,
    height: 800,
    ...image
  }
  auditImages({section, layout, folio: page => `${page + 1}`}, new Map([[url, whole]]))
  return file.messages.map(({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`)
}

test('a photograph under 220 pixels an inch is told of, with its page', () => {
  expect(told({}, 384)).toEqual([
    'image-has-resolution 5 Unexpected 200 pixels an inch of “plate.jpg” on p. 3, expected at least 220 of a photograph'
  ])
  expect(told({}, 340)).toEqual([])
})

test('line art needs 600, a drawing nothing, an icon neither', () => {
  expect(told({type: 'png', isBilevel: true}, 192)[0]).toContain('at least 600 of line art')
  expect(told({type: 'svg'}, 384)).toEqual([])
  expect(told({width: 16}, 24)).toEqual([])
})

test('one that the browser cannot draw is told of, and of what it is instead', () => {
  expect(told({path: '/m/map.svg', type: 'svg'}, 384, {fault: 'a broken SVG'})).toEqual([
    'image-is-readable 5 Unexpected file “map.svg” (a broken SVG), expected an image: PNG, JPEG, GIF, WebP, AVIF or SVG'
  ])
})

test('one that stands within its text is named by its kind', () => {
  const path = join(keptImagesFolder(), '0123.svg')
  expect(told({path, type: 'svg'}, 384, {fault: 'a broken SVG'})[0]).toContain(
    '“data:image/svg+xml…”'
  )
})

test('a drawing is told of with what it lacks', () => {
  const faults = {unread: ['photo.jpg', 'look.css'], missing: '→ℝ'}
  expect(told({path: '/m/map.svg', type: 'svg'}, 384, faults)).toEqual([
    'image-is-whole 5 Cannot draw all of “map.svg”: an SVG image gets no other files, expected “photo.jpg”, “look.css” within it',
    'glyph-exists 5 Cannot print “→” (U+2192), “ℝ” (U+211D) in “map.svg” without a face that has them'
  ])
})
