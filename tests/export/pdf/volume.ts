import type {Browser} from 'puppeteer'
import {foliate} from '../../../src/book/pages.ts'
import type {Binding, BoundSection} from '../../../src/export/pdf/bind.ts'
import {picture, print} from './chromium.ts'

/** A small volume with all that the binder has to deal with, printed by Chromium. */
export async function printVolume(browser: Browser): Promise<Binding> {
  const bodies = []
  for (const html of Object.values(sections)) bodies.push(await print(browser, {html}))
  const margins = [
    await print(browser, {html: heads.slice(0, 3).join(''), css: headCss, tagged: false}),
    await print(browser, {html: heads.slice(3).join(''), css: headCss, tagged: false})
  ]
  return {
    sections: bodies.map((body, index) => ({
      ...(about[index] as Omit<BoundSection, 'body'>),
      body
    })),
    pages: foliate([
      {matter: 'front', startsOn: 'recto', pages: 1},
      {matter: 'body', startsOn: 'recto', pages: 1},
      {matter: 'body', startsOn: 'page', pages: 2},
      {matter: 'body', startsOn: 'recto', pages: 2}
    ]),
    margins,
    info: {
      title: 'On Binding & “Glue”',
      authors: ['Ada Binder', 'Józef Klej'],
      language: 'en-GB',
      subject: 'A test',
      date: '2026-03-01',
      program: 'Lectern 0.0.0'
    },
    size: {width: 300, height: 400}
  }
}

const dot = picture(200, 30, 30)

const sections = {
  title: '<h1>On Binding</h1><p><a href="http://lectern.invalid/book#thread">Thread</a></p>',
  part: '<h1 id="craft">Craft</h1>',
  thread: `<h1 id="thread">Thread</h1>
<p id="thread--one">Linen (see 1 0 R) holds<a id="thread--call-1" href="#thread--fn-1">1</a> and <i>lasts</i>.
<a href="http://lectern.invalid/book#glue--p%C3%A2te">Paste</a>, <a href="http://lectern.invalid/book#nowhere">nothing</a>,
<a href="https://example.org/a?b=c#d">the web</a>. <img src="${dot}" alt="A dot (1 0 R)"></p>
<table><tr><th>Thread</th><th>Ply</th></tr><tr><td>Linen</td><td>3</td></tr></table>
<div class="next"><h2>Wax</h2><ul><li>Bees</li><li>Candles</li></ul>
<p id="thread--fn-1"><a href="#thread--call-1">1</a> Not always.</p></div><div hidden><a href="#thread"></a></div>`,
  glue: `<h1>Glue &amp; Paste</h1><p style="opacity: .5"><b>Pale</b> words</p>
<p style="font-family: Outline">Drawn words</p>
<p><img src="${dot}" alt="The same dot"> <img src="${picture(0, 90, 0)}" alt="A green one"></p>
<p style="background: linear-gradient(red, blue)">Gradient</p>
<div class="next"><h2 id="glue--pâte">Pâte</h2><p>Flour, <a href="#glue--pâte">water</a>. QXZ</p>
<table><tr><th>Glue</th></tr><tr><td>Hide</td></tr></table></div><h2>Last</h2>`
}

const about = [
  {
    id: 'title',
    title: 'Title page',
    level: 0,
    listed: false,
    type: 'titlepage',
    language: 'en',
    anchors: {title: 0}
  },
  {
    id: 'craft',
    title: 'The Craft',
    level: 0,
    listed: true,
    type: 'part',
    language: 'en',
    anchors: {craft: 0}
  },
  {
    id: 'thread',
    title: 'Thread, “linen”',
    level: 1,
    listed: true,
    type: 'chapter',
    language: 'en',
    anchors: {thread: 0, 'thread--one': 0, 'thread--fn-1': 1}
  },
  {
    id: 'glue',
    title: 'Glue',
    level: 1,
    listed: true,
    type: 'chapter',
    language: 'fr',
    anchors: {glue: 0, 'glue--pâte': 1, 'glue--end': 1}
  }
] as const

const heads = ['', '<p>head a</p>', '', '<p>head Q</p>', '', '<p>head a</p>'].map(
  head => `<div class="sheet">${head}</div>`
)
const headCss =
  'body {padding: 0} .sheet {height: 400pt; break-after: page; overflow: hidden} p {margin: 10pt}'
