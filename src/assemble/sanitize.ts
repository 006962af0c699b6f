import type {Element, Properties, Root} from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, {defaultSchema} from 'rehype-sanitize'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {htmlPrints} from '../book/messages/assemble.ts'
import {report} from '../book/messages.ts'

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
  if (raw.length > 0) reportLeftOut(parsed, file)
  const safe = unified().use(rehypeSanitize, schema(key)).runSync(parsed)
  putBack(safe, key, kept)
  if (raw.length > 0) removeEmpty(safe)
  return safe
}

const parser = unified().use(rehypeRaw).freeze()

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
      if (!/^(?:data[A-Z]|className$|ariaHidden$)/u.test(name)) continue
      ours[name] = value
      delete node.properties[name]
    }
    if (Object.keys(ours).length > 0) node.properties[key] = String(kept.push(ours) - 1)
  })
  return kept
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
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'style' || node.tagName === 'script') return 'skip'
    if (!leftOut.has(node.tagName)) return
    report(file, htmlPrints(node.tagName), node)
    return 'skip'
  })
}

/** What cannot be printed; its content, if any, speaks to a browser, not to a reader. */
const leftOut = new Set(
  'applet audio button canvas embed form frame frameset iframe math noembed object select svg textarea video'.split(
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
    strip: ['script', 'style', 'template', 'title', ...leftOut],
    tagNames
  }
}
