import type {Element} from 'hast'

/** What a block is to a typographer: only running text has lines that could break otherwise. */
export type Kind = 'text' | 'note' | 'heading' | 'other'

/** The blocks of a section by their ids, with what they are. */
export function kindsOf(tree: Element): Map<string, {readonly element: Element; kind: Kind}> {
  const found = new Map<string, {readonly element: Element; kind: Kind}>()
  collect(tree, undefined)
  return found

  /** `around`: what all in it is, where that is settled. */
  function collect(element: Element, around: Kind | undefined): void {
    const own = around ?? settled(element)
    const id = element.properties['dataBlock']
    if (id !== undefined) found.set(String(id), {element, kind: own ?? kindOf(element)})
    for (const child of element.children) if (child.type === 'element') collect(child, own)
  }
}

function settled({tagName, properties}: Element): Kind | undefined {
  if (properties['dataType'] === 'footnote') return 'note'
  const names = properties['className']
  const isVerse = Array.isArray(names) && names.includes('verse')
  return isVerse || properties['ariaHidden'] === 'true' || apart.has(tagName) ? 'other' : undefined
}

const apart = new Set('header table figure pre nav math'.split(' '))

function kindOf({tagName}: Element): Kind {
  if (/^h[1-6]$/u.test(tagName)) return 'heading'
  return text.has(tagName) ? 'text' : 'other'
}

const text = new Set('p li dd blockquote div'.split(' '))
