import {toString as textOf} from 'mdast-util-to-string'
import {inspectNoColor} from 'unist-util-inspect'
import {describe, expect, test} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import {visit} from '../../src/book/visit.ts'
import {messages, reading} from './reading.ts'

function treeOf({tree}: Reading): string {
  return inspectNoColor(tree, {showPositions: false}).replace(/^[│├└─ ]*data: .*\n/gmu, '')
}

function elementsOf({tree}: Reading): string[] {
  const found: string[] = []
  visit(tree, 'htmlElement', node => {
    found.push(`${node.position?.start.line} ${node.name}`)
  })
  return found
}

function rawOf({tree}: Reading): string[] {
  const found: string[] = []
  visit(tree, 'html', node => {
    found.push(node.value)
  })
  return found
}

describe('raw HTML in Markdown', () => {
  test('is elements, with their places', () => {
    const read = reading(
      'Words.\n\n<figure>\n<img src="a.png" alt="A">\n<figcaption>The &amp; net</figcaption>\n</figure>\n',
      'a.md'
    )
    expect(elementsOf(read)).toEqual(['3 figure', '4 img', '5 figcaption'])
    expect(treeOf(read)).toContain('text "The & net"')
  })

  test('holds the Markdown between its tags', () => {
    const read = reading(
      '<details><summary>More</summary>\n\nIt is *wet*.\n\n</details>\n\nEnd.\n',
      'a.md'
    )
    expect(read.tree.children.map(({type}) => type)).toEqual(['htmlElement', 'paragraph'])
    expect(treeOf(read)).toMatch(/htmlElement<details>.*[\s\S]*emphasis/u)
  })

  test('within a line is around its words', () => {
    const read = reading('H<sub>2</sub>O and <a href="b.md">*so*</a><br>on.\n', 'a.md')
    expect(elementsOf(read)).toEqual(['1 sub', '1 a', '1 br'])
  })

  test('has the places of a quotation’s lines', () => {
    const read = reading('> Words.\n>\n> <table>\n> <tr><td>1\n> <tr><td>2\n> </table>\n', 'a.md')
    expect(elementsOf(read)).toEqual(['3 table', '4 tr', '4 td', '5 tr', '5 td'])
  })

  test('lets ends be left out as HTML does', () => {
    const read = reading('<ul>\n<li>One\n<li>Two\n</ul>\n\n<div><p>One<p>Two</div>\n', 'a.md')
    expect(elementsOf(read)).toEqual(['1 ul', '2 li', '3 li', '6 div', '6 p', '6 p'])
    expect(rawOf(read)).toEqual([])
  })

  test.each([
    ['that is not nested', '<b><i>x</b></i>'],
    ['that does not end', '<div>\n\nWords.\n'],
    ['that only ends', 'Words.</b>'],
    ['of scripts', '<script>\nalert("<b>x</b>")\n</script>'],
    ['of a drawing that does not end', '<svg><text>x</text>'],
    ['of a drawing with shapes from elsewhere', '<svg><use href="#a"/></svg>'],
    [
      'of a drawing that the text’s style draws',
      '<style>\ncircle {fill: red}\n</style>\n\n<svg><circle r="9"/></svg>'
    ]
  ])('%s stays as it is', (_, html) => {
    const read = reading(html, 'a.md')
    expect(elementsOf(read)).toEqual([])
    expect(rawOf(read).length).toBeGreaterThan(0)
  })

  describe.each([
    ['CommonMark', ''],
    ['kramdown', '---\ntitle: T\n---\n']
  ])('with drawings, in %s', (_, metadata) => {
    const drawn = (text: string) => treeOf(reading(`${metadata}${text}\n`, 'a.md'))
    const svg = '<svg width="40">\n<title>Rise</title>\n\n    <g>x *y* &lt;</g>\n</svg>'
    const printed =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" xmlns:xlink="http://www.w3.org/1999/xlink">\n<title>Rise</title>\n\n    <g>x *y* &#x3C;</g>\n</svg>'
    const image = (text: string) =>
      `image\n  url: "data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}"\n  alt: "Rise"`

    test('they are images, of what is written', () => {
      expect(drawn(svg).replace(/^[│├└─ \d]+/gmu, '')).toContain(
        image(printed).replaceAll('\n  ', '\n')
      )
    })

    test('its id is the image’s', () => {
      const read = reading(`${metadata}${svg.replace('<svg', '<svg id="fig"')}\n`, 'a.md')
      expect(inspectNoColor(read.tree)).toContain('{"hProperties":{"id":"fig"}}')
    })

    test.each([
      'Words <!-- <svg width="10"><g/></svg> --> on.',
      '<img src=\'data:image/svg+xml;utf8,<svg><g/></svg>\' alt="A"> on.',
      '<p style="background: url(\'data:,<svg><g/></svg>\')">Words</p>',
      '<script>\nx = "<svg><g/></svg>"\n</script>',
      '<b>A</b> <i>tag</i><svg> opens it.'
    ])('no drawing is in %j', text => {
      expect(drawn(text)).not.toContain('image\n')
      expect(drawn(`${text}\n\n${svg}`).match(/ image\n/gu)).toHaveLength(1)
    })

    test('they end behind values that look like ends', () => {
      const {tree} = reading(`${metadata}A <svg a="/>"><!-- </svg> --><g/></svg> b.\n`, 'a.md')
      expect(textOf(tree)).toBe('A  b.')
    })

    test('they have no marks of quotations in them', () => {
      const text = '> > A <svg width="40"\n> >\theight="40"><path d="M0 0\n> > L9 9"/></svg> b.\n'
      let url = ''
      visit(reading(`${metadata}${text}`, 'a.md').tree, 'image', node => {
        url = Buffer.from(node.url.split(',')[1] ?? '', 'base64').toString()
      })
      expect(url).toMatch(
        /^<svg [^>]* width="40" height="40" [^>]*><path d="M0 0\s+L9 9" \/><\/svg>$/u
      )
    })

    test.each([
      ['alone', svg, 'paragraph image'],
      ['in a line', `Words ${svg.replaceAll('\n', '')} on.`, 'paragraph text image text'],
      [
        'in a figure',
        `<figure>\n${svg}\n<figcaption>One</figcaption>\n</figure>`,
        'figure text image text figcaption'
      ],
      [
        'in a quotation',
        '> <svg width="40"\n> height="40"><g/></svg>',
        'blockquote paragraph image'
      ],
      [
        'behind one another',
        '<svg><g/></svg>\n<svg><g/></svg>\n\nOn.',
        metadata
          ? 'paragraph image paragraph image paragraph'
          : 'paragraph image text image paragraph'
      ],
      [
        'with words behind a blank line',
        '<svg>\n<g/>\n\n<text>Words</text>\n</svg>\n\nOn.',
        'paragraph image paragraph text'
      ],
      [
        'in one another',
        'A <svg><svg><g/></svg></svg> and <svg><g/></svg>.',
        'paragraph text image text image text'
      ]
    ])('%s', (_place, text, kinds) => {
      const found: string[] = []
      visit(
        reading(`${metadata}${text}\n`, 'a.md').tree,
        ({type, name}: {type: string; name?: string}) => {
          found.push(name ?? type)
        }
      )
      expect(found.filter(kind => kind !== 'root').join(' ')).toContain(kinds)
    })
  })

  test('bare words beside elements are paragraphs', () => {
    const read = reading('<p>One</p> two <b>three</b>\n', 'a.md')
    expect(read.tree.children.map(({type}) => type)).toEqual(['htmlElement', 'paragraph'])
  })

  test.each(['', '---\ntitle: T\n---\n'])('notes of it are notes, behind %j too', metadata => {
    const read = reading(
      `${metadata}Called<sup><a href="#fn1" id="ref1">1</a></sup>, again<a href="#fn2"><sup>2</sup></a> and <sup>3</sup>.\n\n<p id="fn1"><sup>1</sup> The note. <a href="#ref1">back</a></p>\n\n<div><hr><ol><li id="fn2">The second. <a href="#ref2">↩</a></li></ol></div>\n`,
      'a.md'
    )
    expect(read.tree.children.map(({type}) => type)).toEqual([
      'paragraph',
      'footnoteDefinition',
      'footnoteDefinition'
    ])
    expect(read.tree.children.map(node => textOf(node))).toEqual([
      'Called, again and 3.',
      'The note.',
      'The second.'
    ])
    expect(messages(read)).toContain(`${metadata ? 6 : 3}:1 links-back-left-out`)
  })

  test('raised links that lead to no note, or up, stay', () => {
    const read = reading(
      '<p id="a">Up.</p>\n\nSee<sup><a href="#a">1</a></sup> and<sup><a href="#b">2</a></sup>.\n',
      'a.md'
    )
    expect(elementsOf(read)).toEqual(['1 p', '3 sup', '3 a', '3 sup', '3 a'])
  })

  test('that never ends, many times, is read in time', () => {
    const read = reading(`${'<div>\n\n'.repeat(80)}${'x <b>\n\n'.repeat(100)}`, 'a.md')
    expect(rawOf(read).length).toBe(180)
    expect(messages(read)).toContain('1:1 title-is-given')
  })
})
