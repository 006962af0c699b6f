import type {Element, ElementContent, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {allElements, attribute, isBlankText, isElement, wordsOf} from '../elements.ts'
import {type Page, parentOf, remove, replace} from '../page.ts'
import {bareMark, isMark} from './marks.ts'
import {addNote, callTo, type NoteList} from './note.ts'

/** Take the notes that stand in the line where they are called: sidenotes, tooltips, the buttons of scripts. */
export function takeSidenotes(page: Page, body: Element | Root, list: NoteList): void {
  for (const node of allElements(body)) {
    const children = contentOf(node)
    if (!children || node === body) continue
    const sign = signBefore(node, page)
    const label =
      sign && isMark(wordsOf(sign)) ? bareMark(wordsOf(sign)) : String(list.notes.length + 1)
    const note = addNote(list, label, bodyOf(node, children))
    removeSigns(node, page)
    replace(node, page, callTo(note, node))
  }
}

function contentOf(node: Element): ElementContent[] | undefined {
  const html = attribute(node, 'dataBigfootFootnote') || attribute(node, 'dataFootnoteContent')
  if (html) return fragment(html)
  if (!/^(?:span|small|aside|div|cite)$/u.test(node.tagName) || wordsOf(node) === '')
    return undefined
  return inline.test(attribute(node, 'className')) && !outside.test(attribute(node, 'className'))
    ? node.children
    : undefined
}

const inline =
  /(?:^|\s)(?:side-?note|margin-?note|sidenote-(?:content|body|text)|footnote__?(?:note|text|content|inner)|modern-footnotes-footnote__note|inline-footnote__?content)(?:\s|$)/iu

/** The wrapper that holds both sign and note. */
const outside = /(?:^|\s)(?:sidenote-(?:wrapper|number|container)|footnote-container)(?:\s|$)/iu

function fragment(html: string): ElementContent[] {
  const {children} = unified().use(rehypeParse, {fragment: true}).parse(html)
  return children.filter(child => child.type !== 'doctype')
}

function bodyOf({position}: Element, children: ElementContent[]): Element {
  const [first] = children
  if (first?.type === 'text') first.value = first.value.replace(/^\s+/u, '')
  return {
    ...{type: 'element', tagName: 'section', properties: {}, children},
    ...(position && {position})
  }
}

/** The number before a sidenote, in an element of its own. */
function signBefore(node: Element, page: Page): Element | undefined {
  return signsBefore(node, page).findLast(sign => wordsOf(sign) !== '')
}

/** `label` and checkbox that show a sidenote on small screens, and a raised number. */
function signsBefore(node: Element, page: Page): Element[] {
  const parent = parentOf(node, page)
  if (!parent) return []
  const found: Element[] = []
  for (const child of parent.children.slice(0, parent.children.indexOf(node)).toReversed()) {
    if (isBlankText(child)) continue
    if (!isElement(child) || !isSign(child)) break
    found.unshift(child)
  }
  return found
}

function isSign(node: Element): boolean {
  if (node.tagName === 'label' || node.tagName === 'input') {
    return /margin-toggle|sidenote/u.test(attribute(node, 'className'))
  }
  const isNumber = /sidenote-number|sidenote-ref|modern-footnotes-footnote|footnote-ref/u
  return isNumber.test(attribute(node, 'className')) && wordsOf(node).length <= 8
}

function removeSigns(node: Element, page: Page): void {
  for (const sign of signsBefore(node, page)) remove(sign, page)
}
