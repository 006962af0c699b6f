import type {Element} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {finish} from '../../src/assemble/finish.ts'
import type {ImageFile, Section} from '../../src/book/book.ts'
import {visit} from '../../src/book/visit.ts'

const low: ImageFile = {url: '/image/a.png', path: '/m/a.png', type: 'png', width: 40, height: 20}
const image = () => h('img', {src: low.url, alt: 'A'})

/** Whether the image in it is as high as the letters. */
function isSign(block: Element): boolean {
  const tree = h('section', [block])
  const file = new VFile({path: 'a.md'})
  finish({tree, file, language: 'en'} as unknown as Section, new Map([[low.url, low]]))
  let found = false
  visit(tree, 'element', ({tagName, properties}) => {
    if (tagName === 'img') found = String(properties['className']) === 'sign'
  })
  return found
}

test.each([
  ['a line', h('p', ['Press ', image(), ' now.'])],
  ['a link in a line', h('p', ['See ', h('a', {href: '#a'}, [image()]), '.'])],
  ['a caption', h('figure', [h('figcaption', ['Its ', image()])])],
  ['a cell with words', h('table', [h('tr', [h('td', [image(), ' yes'])])])]
])('a low image in %s is a sign among its words', (_, block) => {
  expect(isSign(block)).toBe(true)
})

test.each([
  ['a figure', h('figure', [h('a', {href: '#a'}, [image()]), h('figcaption', 'Its words')])],
  ['a link alone in its paragraph', h('p', [h('a', {href: '#a'}, [image()]), '\n'])],
  ['a cell without words', h('table', [h('tr', [h('td', [image()]), h('td', ['yes'])])])],
  ['a paragraph of an item', h('ul', [h('li', [h('p', 'Words'), h('p', [image()])])])]
])('in %s it is no sign', (_, block) => {
  expect(isSign(block)).toBe(false)
})
