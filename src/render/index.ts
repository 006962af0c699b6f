/** A section of the book and the page numbers known so far come in; the HTML that the press takes goes out. */
import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Section} from '../book/book.ts'
import type {Holding} from '../book/holding.ts'
import type {PageMap, SectionDocument, Side} from '../book/pages.ts'
import type {Template} from '../book/template.ts'
import {formulaCss} from './formula-style.ts'
import {fillReferences, referencesIn} from './page-references.ts'
import {setRunningText} from './running-text.ts'

export interface RenderContext {
  /** Where the anchors stand; not known in the first round. */
  readonly pages: PageMap | undefined
  /** The side that the section begins on. */
  readonly side: Side
  readonly holding?: Holding | undefined
}

/** Make the document of a section: equal input gives equal text, byte for byte. */
export function render(
  section: Section,
  {pages, side, holding}: RenderContext,
  template: Template
): SectionDocument {
  const {id, language} = section
  const {tree, css, parts, references} = skeletonOf(section, template)
  for (const {element, children} of references) element.children = children
  const provisional = fillReferences(tree, {language, pages, template, holding})
  const filled = fill(parts, references)
  const {bindsRight} = template
  const binding = bindsRight ? {bindsRight} : {}
  return {id, ...filled, ...(css && {css}), language, side, ...binding, provisional}
}

function fill(
  parts: Skeleton['parts'],
  references: Skeleton['references']
): Pick<SectionDocument, 'html' | 'references'> {
  let html = parts[0] ?? ''
  const placed = references.map(({element}, index) => {
    const start = html.length
    html += stringify(element.children)
    const end = html.length
    html += parts[index + 1] ?? ''
    return {id: String(element.properties['id'] ?? ''), start, end}
  })
  return {html, ...(placed.length > 0 && {references: placed})}
}

/** A section but for what depends on pages. */
interface Skeleton {
  readonly template: Template
  /** With its running text set. */
  readonly tree: Element
  /** Of its formulas. */
  readonly css: string | undefined
  /** What depends on pages, with what it says as long as they are not known. */
  readonly references: readonly {readonly element: Element; readonly children: ElementContent[]}[]
  /** The HTML before, between and behind the contents of references. */
  readonly parts: readonly string[]
}

const skeletons = new WeakMap<Section, Skeleton>()

/** Each round of pagination changes page numbers alone: all else is set once. */
function skeletonOf(section: Section, template: Template): Skeleton {
  const known = skeletons.get(section)
  if (known?.template === template) return known
  const tree = copy(section.tree)
  fillReferences(tree, {language: section.language, pages: undefined, template})
  setRunningText(tree, section, template)
  numberAsTemplate(tree, section, template)
  const references = referencesIn(tree, section.language).map(({element}) => ({
    element,
    children: element.children
  }))
  const css = formulaCss(tree, template.formulas)
  const skeleton = {template, tree, css, references, parts: partsOf(tree, references)}
  skeletons.set(section, skeleton)
  return skeleton
}

/** A template may number paragraphs where the manifest says nothing of it. */
function numberAsTemplate({properties}: Element, {type}: Section, template: Template): void {
  const {paragraphNumbers = 0} = template
  if (type === 'chapter' && paragraphNumbers > 0) properties['dataParagraphs'] ??= paragraphNumbers
}

/** Marked by a character that is none (The Unicode Standard, 23.7), and that the text has not all the same. */
function partsOf(tree: Element, references: Skeleton['references']): string[] {
  for (let code = 0xfdd0; ; code++) {
    const value = String.fromCharCode(code)
    for (const {element} of references) element.children = [{type: 'text', value}]
    const parts = stringify([tree]).split(value)
    if (parts.length === references.length + 1) return parts
  }
}

const printer = unified().use(rehypeStringify).freeze()

function stringify(children: ElementContent[]): string {
  return printer.stringify({type: 'root', children})
}

/** The tree without its positions: the book's own stays as it is. */
function copy({tagName, properties, children}: Element): Element {
  return {
    type: 'element',
    tagName,
    properties: {...properties},
    children: children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [copy(child)]
      return child.type === 'text' ? [{type: 'text', value: child.value}] : []
    })
  }
}
