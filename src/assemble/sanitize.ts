import type {Element, Properties, Root} from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, {defaultSchema} from 'rehype-sanitize'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {listTypeIn} from '../book/list-types.ts'
import {elementIsKnown, htmlPrints} from '../book/messages/assemble.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import {printEmbeds} from './embeds.ts'
import {pageMarkProperties} from './original-pages.ts'
import {takeRawPageMarks} from './raw-page-marks.ts'

/**
 * Parse the raw HTML in a tree and take out what a manuscript must not bring: scripts, styles, handlers, addresses that
 * run. The marks of our contract (`data-*`, classes) are put aside before and back after, under a key that the source
 * does not hold: so they survive, and no source can forge them.
 */
export function clean(tree: Root, file: VFile): Root {
  const raw = rawValues(tree)
  const key = unusedKey(raw)
  const kept = putAside(tree, key)
  const parsed = raw.length > 0 ? parser.runSync(tree) : tree
  printEmbeds(parsed, file, (node, className) => keep(node, key, kept, {className: [className]}))
  takeRawPageMarks(parsed, raw, (node, page) => keep(node, key, kept, pageMarkProperties(page)))
  reportLeftOut(parsed, file)
  if (raw.length > 0) {
    takeOutControls(parsed, file)
    sayListTypes(parsed)
  }
  const safe = sanitizerFor(key).runSync(parsed)
  putBack(safe, key, kept)
  if (raw.length > 0) removeEmpty(safe)
  return safe
}

const parser = unified().use(rehypeRaw).freeze()

/** There are as many as keys, and nearly all texts have the same. */
function sanitizerFor(key: string): ReturnType<typeof sanitizer> {
  const made = sanitizers.get(key) ?? sanitizer(key)
  sanitizers.set(key, made)
  return made
}

const sanitizers = new Map<string, ReturnType<typeof sanitizer>>()

function sanitizer(key: string) {
  return unified().use(rehypeSanitize, schema(key)).freeze()
}

function rawValues(tree: Root): string[] {
  const values: string[] = []
  visit(tree, 'raw', node => {
    values.push(node.value)
  })
  return values
}

function unusedKey(raw: readonly string[]): string {
  const source = raw.join('\n').toLowerCase()
  let key = 'lectern'
  while (source.includes(`data-${key}`)) key += 'x'
  return `data${key[0]?.toUpperCase()}${key.slice(1)}`
}

function putAside(tree: Root, key: string): Properties[] {
  const kept: Properties[] = []
  visit(tree, 'element', node => {
    const ours: Properties = {}
    for (const [name, value] of Object.entries(node.properties)) {
      if (!/^(?:data[A-Z]|className$|ariaHidden$|ariaLabel$|role$)/u.test(name)) continue
      ours[name] = value
      delete node.properties[name]
    }
    if (Object.keys(ours).length > 0) keep(node, key, kept, ours)
  })
  return kept
}

function keep(node: Element, key: string, kept: Properties[], ours: Properties): void {
  node.properties[key] = String(kept.push(ours) - 1)
}

function putBack(tree: Root, key: string, kept: readonly Properties[]): void {
  visit(tree, 'element', node => {
    const ours = kept[Number(node.properties[key] ?? Number.NaN)]
    delete node.properties[key]
    if (ours) Object.assign(node.properties, ours)
  })
}

/** A paragraph that the parser closed before a block leaves an empty one behind. */
function removeEmpty(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || node.children.length > 0 || node.properties['id']) return
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}

function reportLeftOut(tree: Root, file: VFile): void {
  const told = new Set<string>()
  visit(tree, 'element', (node: Element) => {
    const {tagName} = node
    if (silent.has(tagName)) return 'skip'
    if (leftOut.has(tagName)) report(file, htmlPrints(tagName), node)
    else if (!known.has(tagName) && !told.has(tagName)) {
      told.add(tagName)
      report(file, elementIsKnown(tagName), node)
    }
    return leftOut.has(tagName) ? 'skip' : undefined
  })
}

/** Of the controls of a form only the boxes of a task list are printed. */
function takeOutControls(tree: Root, file: VFile): void {
  visit(tree, 'element', (node, index, parent) => {
    const {type} = node.properties
    if (node.tagName !== 'input' || type === 'checkbox' || !parent || index === undefined) return
    if (type !== 'hidden') report(file, htmlPrints(node.tagName), node)
    parent.children.splice(index, 1)
    return index
  })
}

/** Styles are taken out; how a list counts is more than a style. */
function sayListTypes(tree: Root): void {
  visit(tree, 'element', ({tagName, properties}) => {
    const type = tagName === 'ol' && !properties['type'] && listTypeIn(properties['style'])
    if (type) properties['type'] = type
  })
}

/** What holds no words for readers. */
const silent = new Set(['script', 'style', 'template', 'title'])

/** What cannot be printed; its content, if any, speaks to a browser, not to a reader. */
const leftOut = new Set(
  'applet area audio canvas embed frame frameset iframe math noembed object select svg textarea video'.split(
    ' '
  )
)

const tagNames = [
  ...(defaultSchema.tagNames ?? []),
  ...'abbr address article aside bdi bdo caption center cite col colgroup dfn figcaption figure'.split(
    ' '
  ),
  ...'footer header main mark nav small time u wbr'.split(' ')
]

/** What prints as it is, and what says nothing but how its words look. */
const known = new Set([
  ...tagNames,
  ...'acronym big body font head hgroup html label link meta nobr noscript param track'.split(' ')
])

function schema(key: string): typeof defaultSchema {
  return {
    ...defaultSchema,
    attributes: {
      '*': ['dir', 'id', 'lang', 'title', key],
      a: ['href', 'name'],
      col: ['span'],
      colgroup: ['span'],
      img: ['alt', 'height', 'src', 'width'],
      input: [['disabled', true], ['type', 'checkbox'], 'checked'],
      li: ['value'],
      ol: ['reversed', 'start', 'type'],
      td: ['align', 'colSpan', 'rowSpan'],
      th: ['align', 'colSpan', 'rowSpan', 'scope'],
      time: ['dateTime']
    },
    clobber: [],
    protocols: {...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', 'ftp']},
    strip: [...silent, ...leftOut],
    tagNames
  }
}
