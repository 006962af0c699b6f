/** Where drawings stand in raw HTML: remarks, values of attributes, scripts and style sheets have none. */

/** Where the first drawing begins. */
export function svgStart(html: string): number | undefined {
  for (const {index, groups} of html.matchAll(opening)) {
    if (groups?.['name'] && isSvg(groups['name'])) return index
  }
  return undefined
}

/** Behind the drawing that begins at an offset: it may hold others. Nothing for one that does not end. */
export function svgEnd(html: string, start: number): number | undefined {
  let depth = 0
  marks.lastIndex = start
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    const {end, name, empty} = mark.groups ?? {}
    if (!(name && isSvg(name))) continue
    if (end || !empty) depth += end ? -1 : 1
    if (depth <= 0) return marks.lastIndex
  }
  return undefined
}

function isSvg(name: string): boolean {
  return name.toLowerCase() === 'svg'
}

const remark = '<!--(?:-?>|[^]*?(?:--!?>|$))'
const cdata = String.raw`<!\[CDATA\[[^]*?\]\]>`
/** Elements whose content is text: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead */
const rawText = String.raw`<(?<raw>iframe|noembed|noframes|script|style|textarea|title|xmp)\b[^]*?<\/\k<raw>\s*>`
/** An equals sign before a quote begins a value, up to the next such quote. */
const attributes = String.raw`(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*?`
const tag = String.raw`<(?<end>\/?)(?<name>[a-z][^\s\/>]*)${attributes}(?<empty>\/?)>`
const opening = new RegExp(`${remark}|${rawText}|${tag}`, 'giu')
const marks = new RegExp(`${remark}|${cdata}|${tag}`, 'giu')
