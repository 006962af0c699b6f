import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {type Chance, randomOf} from '../random.ts'
import {reading} from './reading.ts'

const marks =
  '* ** _ __ ` `` ``` ~ ~~ [ ] ( ) ![ ][ ]( [^1] [^1]: > - + 1. # ## === --- *** | |- < > <b> </b> <div> </div> <!-- --> <p> & &amp; \\ : {: } {:.a} {:toc} $$ *[ ]: ^ " \' -- ... http://a.example/b a@b.example [x] [ ] {::comment} {:/} <sup> <a> </a> <br> <script>'.split(
    ' '
  )
const gaps = [
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '  \n',
  '\n    ',
  '\n> ',
  '\n- ',
  '\t',
  '\r\n'
]

function textOf(chance: Chance): {text: string; words: string[]} {
  const words: string[] = []
  let text = ''
  for (let length = 3 + chance.below(40); length > 0; length--) {
    if (chance.below(2) === 0) words.push(`w${words.length}q`)
    text += `${chance.below(2) === 0 ? chance.pick(marks) : (words.at(-1) ?? '')}${chance.pick(gaps)}`
  }
  return {text, words: [...new Set(text.match(/w\d+q/gu) ?? [])]}
}

test('Markdown put together by chance is read whole', () => {
  const lost: string[] = []
  for (let seed = 1; seed <= 2000; seed++) {
    const {text, words} = textOf(randomOf(seed))
    const read = reading(text, 'a.md', {format: 'markdown'})
    const found = new Set(`${saidBy(read.tree)} ${read.metadata.title}`.match(/w\d+q/gu) ?? [])
    for (const word of words) {
      if (!found.has(word)) lost.push(`${seed}: ${word} of ${JSON.stringify(text)}`)
    }
  }
  expect(lost).toEqual([])
})

/** All that a tree says: addresses and names are of use where their words are not. */
function saidBy(node: Nodes): string {
  const {children: _, position: __, ...own} = node as Nodes & {children?: Nodes[]}
  const inside = 'children' in node ? node.children.map(saidBy) : []
  return [JSON.stringify(own), ...inside].join(' ')
}
