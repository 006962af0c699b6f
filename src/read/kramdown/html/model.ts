/** How the text in an element is read: as blocks, as spans, or as it stands. */
export type ContentModel = 'block' | 'span' | 'raw'

/** Tables and lists are raw: they need elements that kramdown has no marks for. So is what HTML does not know. */
export function contentModelOf(name: string): ContentModel {
  if (blockModel.has(name)) return 'block'
  return spanModel.has(name) ? 'span' : 'raw'
}

export function isSpanElement(name: string): boolean {
  return spanElements.has(name)
}

/** Elements that a paragraph cannot hold. */
export function isBlockElement(name: string): boolean {
  return blockElements.has(name)
}

export function isVoidElement(name: string): boolean {
  return voidElements.has(name)
}

/** Whether HTML knows the element: its name and attributes are then the same in capitals. */
export function isHtmlElement(name: string): boolean {
  return all.some(names => names.has(name))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const blockModel = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td'
)
const spanModel = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt'
)
const rawModel = words('script style math option textarea pre code kbd samp var')

/** `script` and `textarea` may be either, and so are in neither of these two. */
const spanElements = words(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var'
)
const blockElements = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul'
)
const voidElements = words(
  'area base br col command embed hr img input keygen link meta param source track wbr'
)

const all = [blockModel, spanModel, rawModel, spanElements, blockElements, voidElements]

/** Elements that do not end a paragraph at whose line they stand. */
const lazy = [...spanElements, 'script'].join('|')
export const elementName = String.raw`(?:[\p{Alphabetic}_][-\p{Alphabetic}\p{Nd}._]*:)?[\p{Alphabetic}_][-\p{Alphabetic}\p{Nd}._]*`
export const paragraphEndTag = new RegExp(
  `<(?:(?!(?:${lazy})\\b)${elementName}|/(?!(?:${lazy})\\b)${elementName}[ \\t\\n\\v\\f\\r]*>)`,
  'uy'
)
