import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {
  type CoverSettings,
  type CoverSize,
  leastSpine,
  plainCover,
  spineWordsOf
} from '../book/cover.ts'
import {isRightToLeft} from '../book/direction.ts'
import {eanOf} from '../book/ean.ts'
import type {Manifest} from '../book/manifest.ts'
import {list} from '../book/words.ts'
import {barcode} from './barcode.ts'
import {courseInShort, instructors} from './course-lines.ts'
import {line} from './section.ts'
import {converter} from './to-hast.ts'

/** What goes around the book, as one section of one page: back, spine and front as they lie open from left to right. */
export function assembleCover(manifest: Manifest, size: CoverSize, image?: string): Section {
  const cover = manifest.cover ?? plainCover
  const {language, title, file} = manifest
  const isLeftwards = isRightToLeft(language)
  const panels = [back(manifest, cover), spine(manifest, cover, size), front(manifest, image)]
  const tree = h(
    'section.cover',
    {
      id: 'cover',
      'data-type': 'cover',
      lang: language,
      ...(isLeftwards && {dir: 'rtl'}),
      style: styleOf(cover, size)
    },
    isLeftwards ? panels.reverse() : panels
  )
  return {
    ...{id: 'cover', type: 'cover', matter: 'front', title, authors: [], language, tree, file},
    ...{startsOn: 'page', listed: false}
  }
}

function front(manifest: Manifest, image?: string): Element {
  const {title, subtitle, editors, language, publisher, course} = manifest
  const courseWords = courseInShort(manifest)
  return h('div.cover-front', {className: image ? ['illustrated'] : []}, [
    image ? h('img.cover-image', {src: image, alt: '', dataFit: 'cover'}) : undefined,
    h('div.cover-words', [
      h('p.cover-title', title),
      subtitle ? h('p.cover-subtitle', subtitle) : undefined,
      editors.length > 0 ? h('p.cover-editors', list(editors, language)) : undefined
    ]),
    courseWords ? h('p.cover-course', courseWords) : undefined,
    course ? line('cover-course', instructors(course, language)) : undefined,
    line('cover-course', course?.institution),
    publisher ? h('p.cover-publisher', publisher) : undefined
  ])
}

/** Empty where words would not stand safely. */
function spine(
  {title, editors, publisher, language}: Manifest,
  {spine: words = spineWordsOf(language)}: CoverSettings,
  {spine: width}: CoverSize
): Element {
  if (words === 'none' || width < leastSpine) return h('div.cover-spine')
  return h(`div.cover-spine.runs-${words}`, [
    h('div.spine-words', [
      editors.length > 0 ? h('p.spine-editors', surnames(editors).join(', ')) : undefined,
      h('p.spine-title', title),
      publisher ? h('p.spine-publisher', publisher) : undefined
    ])
  ])
}

function back(manifest: Manifest, {back: words}: CoverSettings): Element {
  const {isbn} = manifest
  return h('div.cover-back', [
    h('div.blurb', words ? prose(manifest, words.children) : []),
    isbn ? barcode(eanOf(isbn), isbn.replace(/^ISBN[:\s]*/iu, '')) : undefined
  ])
}

function prose(
  {language, file}: Manifest,
  children: Parameters<ReturnType<typeof converter>>[0]
): ElementContent[] {
  const convert = converter({
    ...{titles: new Map(), pointings: [], owner: 'cover', language, file},
    ...{notes: new Map(), definitions: []}
  })
  return convert(children)
}

/** What a shelf shows of three names or more would be too small to read. */
function surnames(names: readonly string[]): string[] {
  return names.length < 3 ? [...names] : names.map(name => name.split(' ').at(-1) ?? name)
}

function styleOf({ground, ink}: CoverSettings, {width, height, spine, bleed}: CoverSize): string {
  const lengths = {
    '--page-width': width,
    '--page-height': height,
    '--spine': spine,
    '--bleed': bleed
  }
  const said = Object.entries(lengths).map(([name, value]) => `${name}:${value.toFixed(3)}mm`)
  return [...said, `--ground:${ground}`, `--ink:${ink}`].join(';')
}
