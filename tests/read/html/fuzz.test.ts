import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {type Chance, randomOf} from '../../random.ts'
import {reading} from '../reading.ts'

const tags =
  'p p p div div span em strong a a sup sup sub blockquote ul ol li li table tr td th thead tbody caption h1 h2 h3 section article main aside nav header footer figure figcaption pre code dl dt dd details summary form button label abbr cite q ins del center font small o:p st1:place noscript video iframe'.split(
    ' '
  )
const voids = [
  '<br>',
  '<br><br>',
  '<hr>',
  '<img src="a.png" alt="">',
  '<!-- c -->',
  '<input>',
  '<wbr>',
  '</p>',
  '</div>',
  '<'
]
const attributes = [
  '',
  '',
  '',
  ' id="fn1"',
  ' id="fn2"',
  ' id="fnref1"',
  ' href="#fn1"',
  ' href="#fn2"',
  ' href="#fnref1"',
  ' href="#x"',
  ' href="https://a.example/b"',
  ' name="x"',
  ' class="footnotes"',
  ' class="sidenote"',
  ' class="pull-quote"',
  ' class="footnote-ref"',
  ' class="reference"',
  ' class="MsoNormal"',
  ' class="MsoQuote"',
  ' class="MsoListParagraph" style="mso-list:l0 level1 lfo1"',
  ' style="mso-element:footnote"',
  ' style="mso-list:Ignore"',
  ' style="display:none"',
  ' role="doc-noteref"',
  ' role="doc-endnotes"',
  ' class="toc"',
  ' class="sidebar"',
  ' hidden',
  ' colspan="2"'
]

/** A page of elements put together by chance, and each of its words, which are unlike each other. */
function page(chance: Chance): {html: string; words: string[]} {
  const words: string[] = []
  const word = () => {
    words.push(`w${words.length}q`)
    return words.at(-1) ?? ''
  }
  const part = (depth: number): string => {
    const kind = chance.below(10)
    if (kind < 4 || depth > 6)
      return ` ${word()}${chance.pick(['', '', ',', '.', ' &amp;', '\n'])} `
    if (kind === 4) return chance.pick(voids)
    if (kind === 5)
      return chance.pick([
        '<sup><a href="#fn1">1</a></sup>',
        '<sup>1</sup>',
        '[1]',
        '<a href="#fn2" id="fnref2">2</a>'
      ])
    const tag = chance.pick(tags)
    const inside = Array.from({length: chance.below(5)}, () => part(depth + 1)).join('')
    const end = chance.below(12) === 0 ? '' : `</${tag}>`
    return `<${tag}${chance.pick(attributes)}>${inside}${end}`
  }
  const body = Array.from({length: 1 + chance.below(8)}, () => part(0)).join('')
  const html =
    chance.below(2) === 0
      ? `<!doctype html><title>T</title><body>${body}`
      : `<html><body><article>${body}</article></body></html>`
  return {html, words}
}

test('pages put together by chance are read whole, or a message says where not', () => {
  const lost: string[] = []
  for (let seed = 1; seed <= 3000; seed++) {
    const {html, words} = page(randomOf(seed))
    const read = reading(html, 'page.html', {format: 'html'})
    const text = `${textsOf(read.tree).join(' ')} ${read.metadata.title}`
    const counts = Map.groupBy(text.match(/w\d+q/gu) ?? [], found => found)
    const isTold = (word: string) => {
      const at = html.indexOf(word)
      return read.file.messages.some(({place, reason}) => {
        const range = place && 'start' in place ? place : undefined
        const inRange = (range?.start.offset ?? at + 1) <= at && at < (range?.end.offset ?? 0)
        return inRange || reason.includes(word)
      })
    }
    for (const word of words) {
      const count = counts.get(word)?.length ?? 0
      if (count > 1 && !read.metadata.title.includes(word))
        lost.push(`${seed}: ${word} is there ${count} times`)
      if (count === 0 && !isTold(word)) lost.push(`${seed}: ${word} is lost`)
    }
  }
  expect(lost).toEqual([])
})

/** All that a tree says, in its order. */
function textsOf(node: Nodes): string[] {
  const own = 'value' in node ? [node.value] : []
  const alt = 'alt' in node && node.alt ? [node.alt] : []
  return [...own, ...alt, ...('children' in node ? node.children.flatMap(textsOf) : [])]
}
