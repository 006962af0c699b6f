import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {build} from '../../src/index.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {missing, run} from './tools.ts'

/** Every construct of kramdown and HTML that print has a form for. */
const constructs = `
The HTM of $$E = mc^2$$ and $$\\frac{p}{q}$$, with the sum $$\\sum_{i=1}^n i$$.

*[HTM]: Hyper Text Marks

$$
\\int_0^\\infty e^{-x}\\,dx = \\sqrt{w}
$$

~~~ ruby
# A remark
class Page
  def area

    "is #{width * height}"
  end
end
~~~

Folio
: A leaf.
: A number.

| Size | Width |
|:-----|------:|
| A4   | 210   |
|------+-------|
| A5   | 148   |
|======
| Sum  | 358   |
{: #sizes}

<details markdown="1"><summary>What opens</summary>

Hidden *words*, see [the sizes](#sizes).

</details>

Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, <mark>marked</mark>, <q>quoted</q>.

<aside>The HTM of paper and ink is old.</aside>

The HTM of paper and ink is old. More follows.
`

/** `count` paragraphs before each of the constructs: so that pages end in all of them. */
function post(count: number): string {
  const words =
    'Words that fill some of the lines of a page, and go on until it is done with them. '
  const blocks = constructs.split(/\n\n(?=\S)/u)
  const filled = blocks.flatMap((block, index) => [
    ...Array.from({length: (count * (index + 1)) % 7}, () => words.repeat(2)),
    block
  ])
  return `---\ntitle: Constructs\n---\n${filled.join('\n\n')}\n`
}

test.each([1, 2, 3, 4])(
  'print has a form for every construct, wherever pages end: %i',
  {
    timeout: 60_000
  },
  async count => {
    const {files, texts, path, close} = await built(post(count))
    const told = files.flatMap(({messages}) => messages)
    expect(told.filter(({fatal}) => fatal !== undefined).map(String)).toEqual([])
    expect(new Set(told.map(({ruleId}) => ruleId))).toEqual(
      new Set(['expansions-are-not-printed', 'pull-quote-recognised'])
    )
    const words = texts.join('\n').replace(/\s+/gu, '')
    for (const once of ['E=mc2', 'dx', 'Aremark', 'Aleaf.', 'Anumber.', 'Whatopens', '“quoted”']) {
      expect(words.split(once).length - 1, once).toBe(1)
    }
    expect(words).toContain('358')
    expect(words).toMatch(
      /thesizes\((?:p\.\d+|above|below|onthefacingpage|onthepreviouspage|overleaf)\)/u
    )
    expect(words).not.toContain('HyperText')
    if (!missing('qpdf')) run('qpdf', '--check', path)
    if (!missing('pdffonts')) expect(run('pdffonts', path)).toMatch(/KaTeX_Math-Italic +.*yes yes/u)
    await close()
  }
)

describe('a book without formulas', () => {
  test('has none of their faces', {timeout: 60_000}, async () => {
    const {path, close} = await built('---\ntitle: Words\n---\nOnly words.\n')
    if (!missing('pdffonts')) expect(run('pdffonts', path)).not.toContain('KaTeX')
    await close()
  })
})

test('a formula wider than the column is set smaller, or broken; one that cannot be is told of', {
  timeout: 60_000
}, async () => {
  const sum = (terms: number) => Array.from({length: terms}, (_, index) => `x_{${index}}`).join('+')
  const wide = await built(`---\ntitle: Wide\n---\nA\n\n$$\n${sum(15)}\n$$\n\nB\n`)
  expect(wide.files.flatMap(({messages}) => messages.map(String))).toEqual([])
  await wide.close()
  const broken = await built(`---\ntitle: Wide\n---\nA\n\n$$\n${sum(60)}\n$$\n\nB\n`)
  expect(broken.files.flatMap(({messages}) => messages.map(String))).toEqual([])
  expect(broken.texts.join('').replace(/\s+/gu, '')).toContain('58x59')
  await broken.close()
  const fraction = `\\frac{${sum(60)}}{2}`
  const wider = await built(`---\ntitle: Wide\n---\nA\n\n$$\n${fraction}\n$$\n\nB\n`)
  const told = wider.files.flatMap(({messages}) => messages)
  expect(told.map(({ruleId, line}) => [ruleId, line])).toEqual([['content-fits-page', 6]])
  expect(told[0]?.reason).toContain('x_{0}+x_{1}')
  await wider.close()
})

async function built(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-constructs-'))
  await mkdir(join(folder, '_posts'))
  await writeFile(join(folder, '_posts/2024-01-01-a.md'), text)
  await writeFile(
    join(folder, 'reader.yaml'),
    'title: Book\nreadings: [_posts/2024-01-01-a.md]\nfrontmatter: []\nbackmatter: []\n'
  )
  const {outputs, files} = await build(folder, {output: join(folder, 'a.pdf'), cache: false})
  const path = outputs[0] ?? ''
  const texts = path ? (await readPdf(await readFile(path))).texts : []
  return {files, texts, path, close: () => rm(folder, {recursive: true})}
}
