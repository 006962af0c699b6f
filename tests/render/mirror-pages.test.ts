import {expect, test} from 'vitest'
import {mirrorPages} from '../../src/render/mirror-pages.ts'

test('what is said of left pages holds of right ones, box by box', () => {
  const css = `p { margin-left: 1em }
@page text:left {
  /* left alone */
  @top-left { content: "left " string(book); padding-left: 2pt; text-align: right }
  @bottom-right-corner { content: counter(page) }
}
@page { @left-middle { content: none } }
.left { float: left }`
  expect(mirrorPages(css)).toBe(`p { margin-left: 1em }
@page text:right {
  /* left alone */
  @top-right { content: "left " string(book); padding-right: 2pt; text-align: left }
  @bottom-left-corner { content: counter(page) }
}
@page { @right-middle { content: none } }
.left { float: left }`)
})

test('twice is once and back', () => {
  const css = '@page a:right{@top-left-corner{content:"}"}}@media print{p{left:0}}@page{margin:0}'
  expect(mirrorPages(css)).not.toBe(css)
  expect(mirrorPages(mirrorPages(css))).toBe(css)
})

test('a rule without an end is left as it is', () => {
  expect(mirrorPages('@page :left { margin: 0')).toBe('@page :left { margin: 0')
})
