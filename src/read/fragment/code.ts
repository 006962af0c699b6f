import type {Element, ElementContent} from 'hast'
import type {Code} from 'mdast'
import type {State} from './convert.ts'
import {element} from './element.ts'

/** A block of code: its language is a class of the code, all other attributes are the block's. */
export function codeBlock(state: State, node: Code): ElementContent {
  const language = node.lang?.split(/\s/)[0]
  const value = node.data?.empty ? '' : `${node.value}\n`
  const showsSpaces = !language && isMarked(node.data?.hProperties?.['className'])
  const code: ElementContent = {
    type: 'element',
    tagName: 'code',
    properties: language ? {className: [`language-${language}`]} : {},
    children: showsSpaces ? visibleSpaces(value) : [{type: 'text', value}]
  }
  return element(state, node, 'pre', {}, [code])
}

function isMarked(classes: unknown): boolean {
  return Array.isArray(classes) && classes.includes('show-whitespaces')
}

/** Kramdown's class `show-whitespaces`: each space and tab in an element of its own, at the ends of a line marked so. */
function visibleSpaces(value: string): ElementContent[] {
  return value.split(/([ \t]+)/).flatMap((part, index, parts): ElementContent[] => {
    if (index % 2 === 0) return part === '' ? [] : [{type: 'text', value: part}]
    const before = parts[index - 1] ?? ''
    const isLeft = before.endsWith('\n') || (index === 1 && before === '')
    const side = isLeft ? '-l' : parts[index + 1]?.startsWith('\n') ? '-r' : ''
    return [...part].map(space => visible(space, side))
  })
}

function visible(space: string, side: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: [space === ' ' ? `ws-space${side}` : `ws-tab${side}`]},
    children: [{type: 'text', value: space === ' ' ? '⋅' : space}]
  }
}

declare module 'mdast' {
  interface CodeData {
    /** Of CommonMark: a fence right behind a fence holds no line, not even the blank one that kramdown prints. */
    empty?: boolean
  }
}
