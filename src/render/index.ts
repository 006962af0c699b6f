/** A section of the book and the page numbers known so far come in; the HTML that the press takes goes out. */
import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Section} from '../book/book.ts'
import type {PageMap, SectionDocument, Side} from '../book/pages.ts'
import type {Template} from '../book/template.ts'
import {fillReferences} from './page-references.ts'
import {setRunningText} from './running-text.ts'

export interface RenderContext {
  /** Where the anchors stand; not known in the first round. */
  readonly pages: PageMap | undefined
  /** The side that the section begins on. */
  readonly side: Side
}

/** Make the document of a section: equal input gives equal text, byte for byte. */
export function render(
  section: Section,
  {pages, side}: RenderContext,
  template: Template
): SectionDocument {
  const {id, language} = section
  const tree = copy(section.tree)
  const provisional = fillReferences(tree, {language, pages, template})
  setRunningText(tree, section, template)
  return {
    id,
    html: printer.stringify({type: 'root', children: [tree]}),
    language,
    side,
    provisional
  }
}

const printer = unified().use(rehypeStringify).freeze()

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
