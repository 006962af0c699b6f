import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {figureWordsOf} from '../book/figure-words.ts'
import {type FigureKind, type FigureSettings, noFigureSettings} from '../book/figures.ts'
import {anchor} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import {SKIP, visit} from '../book/visit.ts'
import {captionOf, isSaid, kindOf} from './captions.ts'
import {numberFormula} from './formula-numbers.ts'

/** A figure or a table that has a caption: what a list of them says. */
export interface ListedFigure {
  readonly kind: FigureKind
  readonly id: string
  readonly number?: string
  readonly caption: Element
  /** Words in place of the caption. */
  readonly short?: string
  readonly language: string
}

/** Number the figures, tables and formulas of the readings as the manifest asks; those with a caption come back. */
export function numberFigures(sections: readonly Section[], manifest: Manifest): ListedFigure[] {
  const settings = manifest.figures ?? noFigureSettings
  const asked = [...manifest.frontMatter, ...manifest.backMatter]
  const isListed = asked.some(name => name === 'figures' || name === 'tables')
  const isNumbered = Object.values(settings.numbers).some(numbers => numbers !== 'none')
  if (!isListed && !isNumbered) return []
  const count = counter(settings)
  const chapters = sections.filter(({type}) => type === 'chapter')
  return chapters.flatMap((section, index) => numberIn(section, kind => count(kind, index + 1)))
}

/** The next number of a kind; undefined where there are to be none. */
type Count = (kind: FigureKind) => string | undefined

function counter({
  numbers
}: FigureSettings): (kind: FigureKind, reading: number) => string | undefined {
  const counts = new Map<string, number>()
  return (kind, reading) => {
    if (numbers[kind] === 'none') return undefined
    const isWhole = numbers[kind] === 'book'
    const key = isWhole ? kind : `${kind} ${reading}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return isWhole ? `${number}` : `${reading}.${number}`
  }
}

function numberIn(section: Section, count: Count): ListedFigure[] {
  const listed: ListedFigure[] = []
  visit(section.tree, 'element', node => {
    if (node !== section.tree && isNotes(node)) return SKIP
    const kind = kindOf(node)
    if (kind === undefined) return undefined
    if (kind === 'formula') numberFormula(node, count)
    else {
      const found = numberCaptioned(node, kind, section, count)
      if (found) listed.push(named(found, section, listed.length))
    }
    return SKIP
  })
  return listed
}

/** Notes are not of the sequence of the text. */
function isNotes({properties}: Element): boolean {
  return /^(?:footnotes|endnotes)$/u.test(String(properties['dataType'] ?? ''))
}

function numberCaptioned(
  node: Element,
  kind: 'figure' | 'table',
  {language}: Section,
  count: Count
): (Omit<ListedFigure, 'id'> & {node: Element}) | undefined {
  const caption = captionOf(node)
  if (!caption || !isSaid(caption)) return undefined
  const number = node.properties['dataUnnumbered'] === undefined ? count(kind) : undefined
  const own = String(caption.properties['lang'] ?? node.properties['lang'] ?? language)
  const short = node.properties['dataShort']
  const plain: Element = structuredClone(caption)
  if (number !== undefined) {
    label(caption, figureWordsOf(own)[kind].replace('%', number))
    node.properties['dataTargetNumber'] = number
  }
  return {
    ...{node, kind, caption: plain, language: own},
    ...(number !== undefined && {number}),
    ...(short && {short: String(short)})
  }
}

/** `Figure 3.` before the caption. */
function label(caption: Element, words: string): void {
  const [first] = caption.children
  const target = first?.type === 'element' && first.tagName === 'p' ? first : caption
  target.children.unshift(h('span.caption-number', `${words}.`), {type: 'text', value: ' '})
}

function named(
  {node, ...found}: Omit<ListedFigure, 'id'> & {node: Element},
  section: Section,
  index: number
): ListedFigure {
  const properties: Properties = node.properties
  properties['id'] ||= anchor(section.id, `listed-${index + 1}`)
  return {...found, id: String(properties['id'])}
}
