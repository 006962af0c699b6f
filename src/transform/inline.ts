import type {Node} from 'mdast'

/** Whether a node is a parent within a line of text: emphasis, a link, an element of HTML like `kbd`. */
export function isInline(node: Node): boolean {
  return inlines.has(node.type) || isElementOf(node, inlineElements)
}

/** Whether a node stands within a line of text. */
export function isPhrasing(node: Node): boolean {
  return leaves.has(node.type) || isInline(node)
}

/** Whether a node is an element of HTML that is printed letter by letter. */
export function isVerbatim(node: Node): boolean {
  return isElementOf(node, verbatimElements)
}

/** What a node is for transforms that pass over some kinds: an element of HTML goes by its own name. */
export function kindOf(node: Node): string {
  return nameOf(node) ?? node.type
}

function isElementOf(node: Node, names: ReadonlySet<string>): boolean {
  const name = nameOf(node)
  return name !== undefined && names.has(name)
}

function nameOf(node: Node): string | undefined {
  return node.type === 'htmlElement' && 'name' in node ? String(node.name) : undefined
}

const inlines: ReadonlySet<string> = new Set([
  'abbreviation',
  'delete',
  'editorial',
  'emphasis',
  'glossaryUse',
  'indexMark',
  'link',
  'linkReference',
  'reference',
  'runInHead',
  'strong',
  'textDirective'
])

const leaves: ReadonlySet<string> = new Set([
  'break',
  'citation',
  'eventPlace',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'originalPage',
  'text'
])

const inlineElements: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark nobr q rb rp rt rtc ruby s samp select small span strike strong sub sup textarea time tt u var wbr'.split(
    ' '
  )
)

const verbatimElements: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'tt', 'var'])
