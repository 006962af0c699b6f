import type {ElementContent, Properties} from 'hast'
import type {Html, Paragraph, Parents, Text} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {MissingImage, OriginalPage, VerseLine} from '../../book/tree.ts'
import {image, link} from './address.ts'
import {codeBlock} from './code.ts'
import type {Handler, Handlers, State} from './convert.ts'
import {element} from './element.ts'
import type {Footnotes} from './footnotes.ts'
import {listItem} from './item.ts'
import {math} from './math.ts'
import {table} from './table.ts'

/** A handler for each node whose HTML is not the usual one. Nodes with `data.hName` need none. */
export function handlersOf(notes: Footnotes): Handlers {
  return {
    text: (_state, {value}: Text) => ({type: 'text', value}),
    code: codeBlock,
    ...{paragraph, link, image, math, inlineMath: math, table, listItem},
    footnoteDefinition: () => undefined,
    footnoteReference: notes.call,
    html: (state: State, node: Html) =>
      node.data?.notesPlace ? notes.place() : defaultHandlers.html(state, node),
    standfirst: wrapper('div', {className: ['standfirst']}),
    pullQuote: wrapper('aside', {className: ['pull-quote']}),
    runInHead: wrapper('strong', {className: ['run-in']}),
    verse: wrapper('div', {className: ['verse']}),
    stanza: wrapper('p', {className: ['stanza']}),
    verseLine,
    figure: wrapper('figure', {}),
    caption: wrapper('figcaption', {}),
    missingImage,
    originalPage: (state, node: OriginalPage) =>
      element(state, node, 'span', {dataOriginalPage: node.page}, [])
  }
}

function wrapper(tagName: string, properties: Properties): Handler {
  return (state: State, node: Parents) =>
    element(state, node, tagName, {...properties}, state.all(node))
}

/** Kramdown prints the paragraph of a tight item without an element. */
function paragraph(state: State, node: Paragraph): ElementContent | ElementContent[] {
  const children = state.all(node)
  return node.data?.transparent ? children : element(state, node, 'p', {}, children)
}

function verseLine(state: State, node: VerseLine): ElementContent[] {
  const properties = {className: ['line'], dataIndent: String(node.indent)}
  return [element(state, node, 'span', properties, state.all(node)), {type: 'text', value: '\n'}]
}

function missingImage(state: State, node: MissingImage): ElementContent {
  return element(state, node, 'img', {src: node.value, alt: node.alt ?? ''}, [])
}
