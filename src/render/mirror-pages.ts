/**
 * Turn the `@page` rules of a style sheet about for a book that is bound on the right: what they say of left pages holds
 * of right ones, and a box at the left stands at the right. Outer edges stay outer edges, and a head of versos one of versos.
 */
export function mirrorPages(css: string): string {
  let mirrored = ''
  let last = 0
  for (const {index, end} of pageRulesIn(css)) {
    mirrored += css.slice(last, index) + turned(css.slice(index, end))
    last = end
  }
  return mirrored + css.slice(last)
}

/** From each `@page` to its last brace; what stands in comments and strings is passed over. */
function pageRulesIn(css: string): {index: number; end: number}[] {
  const found: {index: number; end: number}[] = []
  let start: number | undefined
  let depth = 0
  for (const {0: token, index} of css.matchAll(tokens)) {
    if (token === '@page') start ??= index
    else if (start === undefined) continue
    else if (token === '{') depth++
    else if (token === '}' && --depth === 0) {
      found.push({index: start, end: index + 1})
      start = undefined
    }
  }
  return found
}

const quoted = String.raw`/\*[\s\S]*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`
const tokens = new RegExp(String.raw`${quoted}|@page\b|[{}]`, 'gu')
const sides = new RegExp(String.raw`${quoted}|\b(?:left|right)\b`, 'gu')

function turned(rule: string): string {
  return rule.replace(sides, word => {
    if (word === 'left') return 'right'
    return word === 'right' ? 'left' : word
  })
}
