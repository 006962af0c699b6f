import type {Element, Properties, Root, Nodes as Tree} from 'hast'
import type {Link, Nodes} from 'mdast'
import {languageTag} from '../language.ts'
import type {Handle, State} from './convert.ts'
import {attribute, elements, named} from './elements.ts'
import {inlineNames} from './inline.ts'
import {elementNode} from './nodes.ts'
import {ancestorsOf, type Page} from './page.ts'

/**
 * Settle what elements say of their language and direction: a tag that is none goes, and so does what only repeats the
 * element around, as the spans of word processors do.
 */
export function settleTongues(root: Root): void {
  const rest: [Tree, Tongue][] = [[root, {lang: '', dir: 'ltr'}]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, outer] = next
    if (!('children' in node)) continue
    const tongue = node.type === 'element' ? settle(node, outer) : outer
    for (const child of node.children) rest.push([child, tongue])
  }
}

interface Tongue {
  readonly lang: string
  readonly dir: string
}

function settle({properties}: Element, outer: Tongue): Tongue {
  const said = languageTag(String(properties['lang'] ?? properties['xmlLang'] ?? ''))
  const lang = said && !/^(?:x-|und|zxx)/u.test(said) ? said : outer.lang
  const dir =
    /^(?:ltr|rtl)$/iu.exec(String(properties['dir'] ?? ''))?.[0].toLowerCase() ?? outer.dir
  for (const name of ['lang', 'xmlLang', 'dir']) delete properties[name]
  if (!isSame(lang, outer.lang)) properties['lang'] = lang
  if (dir !== outer.dir) properties['dir'] = dir
  return {lang, dir}
}

/** British words among American ones are set as these are; Chinese in one script among that in the other is not. */
function isSame(one: string, other: string): boolean {
  return one === other || (other !== '' && wordsOf(one) === wordsOf(other))
}

function wordsOf(tag: string): string {
  const {language, script} = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** The language of an element: its own, the next around it, or that of the page, if any says one. */
export function languageOf(node: Element | Root, page: Page): string | undefined {
  const around = node.type === 'element' ? [node, ...ancestorsOf(node, page)] : []
  const all = [...around, ...elements(page.root, named('html'))]
  return all.map(element => attribute(element, 'lang')).find(Boolean)
}

/** Have what is made of an element say its language and direction, if the element says any. */
export function speaking(handle: Handle): Handle {
  return (state, node, parent) => {
    const made = handle(state, node, parent)
    const said = tongueOf(node)
    if (!made || Object.keys(said).length === 0) return made
    const speech = {state, node, said}
    if (!Array.isArray(made) && speakers.has(made.type)) return say(made, speech)
    const parts = [made].flat()
    if (!parts.some(isBlock)) return inSpan(parts, speech)
    return parts.flatMap(part => (isBlock(part) ? [say(part, speech)] : inSpan([part], speech)))
  }
}

/** What an element says of its language and direction. */
export function tongueOf({properties}: Element): Properties {
  const {lang, dir} = properties
  return {...(lang && {lang}), ...(dir && {dir})}
}

function isBlock(node: Nodes): boolean {
  return node.type === 'htmlElement' ? !inlineNames.has(node.name) : blocks.has(node.type)
}

const blocks: ReadonlySet<string> = new Set(
  'blockquote code definitionList figure heading list listItem paragraph table'.split(' ')
)

/** What has attributes in print. */
const speakers: ReadonlySet<string> = new Set([
  ...blocks,
  ...'abbreviation delete emphasis htmlElement inlineCode link strong'.split(' ')
])

interface Speech {
  readonly state: State
  readonly node: Element
  readonly said: Properties
}

function say(made: Nodes, speech: Speech): Nodes {
  // It may become a reference, which has no attributes.
  if (made.type === 'link')
    return {...made, children: inSpan(made.children, speech) as Link['children']}
  made.data = {...made.data, hProperties: {...speech.said, ...made.data?.hProperties}}
  return made
}

function inSpan(parts: Nodes[], {state, node, said}: Speech): Nodes[] {
  const isBlank = parts.every(part => part.type === 'text' && part.value.trim() === '')
  return isBlank ? parts : [elementNode(state, {...node, tagName: 'span'}, parts, said)]
}
