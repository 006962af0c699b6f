import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {randomOf} from '../../random.ts'
import {readPost, runLiquid} from './site.ts'

const marks = [
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{%-',
    '-%}',
    '{{-',
    '-}}',
    '{',
    '}',
    '%',
    '|',
    '"',
    "'",
    ':',
    '\n',
    '\n\n'
  ],
  ...[
    '{{ site.title }}',
    '{{ page.x | upcase }}',
    '{% oops %}',
    '{% endoops %}',
    '{% if true %}',
    '{% endif %}'
  ],
  ...[
    '{% for i in (1..2) %}',
    '{% endfor %}',
    '{% raw %}',
    '{% endraw %}',
    '{% include lost.md %}',
    '{% else %}'
  ],
  ...[
    '{% assign a = 1 %}',
    '{% highlight c %}',
    '{% endhighlight %}',
    '{% link %}',
    '{% post_url x %}',
    '{% include %}'
  ],
  ...[
    '{% cycle "p" %}',
    '{% case 1 %}',
    '{% when 1 %}',
    '{% endcase %}',
    '{{ "now" | date: "%Y" }}',
    '<!--more-->'
  ]
]

function textOfSeed(seed: number): string {
  const {below, pick} = randomOf(seed)
  const pieces = Array.from({length: 2 + below(12)}, (_, at) =>
    below(3) === 0 ? `word${at}` : pick(marks)
  )
  return pieces.join(below(2) === 0 ? ' ' : '')
}

/** What Liquid leaves out by its own rules: branches that are not taken, and what stands before the first `when`. */
const leavesOut = /else|case|when/

test('whatever stands in braces, nothing is thrown and no word is lost', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const text = textOfSeed(seed)
    const {text: made, segments, file} = runLiquid(text)
    const said = file.messages.map(({reason}) => reason).join('\n')
    for (const [word] of leavesOut.test(text) ? [] : text.matchAll(/word\d+/g)) {
      expect(`${made}\n${said}`, JSON.stringify(text)).toContain(word)
    }
    let last = -1
    for (const {at, from, to} of segments) {
      expect(at > last && from >= 0 && from <= to && to <= text.length, text).toBe(true)
      last = at
    }
  }
}, 30_000)

test('and every place of its tree lies in the source', () => {
  for (let seed = 5001; seed <= 5600; seed++) {
    const source = `---\ntitle: A\n---\n${textOfSeed(seed)}\n`
    const {tree, file} = readPost('_posts/2021-01-01-a.md', source)
    expect(typeof textOf(tree)).toBe('string')
    const places = [...file.messages.map(({place}) => place)]
    for (const place of places) {
      if (place === undefined) continue
      const point = 'start' in place ? place.start : place
      expect((point.offset ?? 0) <= source.length, source).toBe(true)
    }
  }
}, 30_000)
