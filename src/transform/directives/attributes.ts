import {closers} from './find.ts'

/** Read `key="value" #id .class word`; nothing where there is something else. A word on its own has an empty value. */
export function attributesOf(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  let rest = text.trim()
  while (rest) {
    const match = part.exec(rest)
    if (!match) return undefined
    const [whole, sign, name = '', key = '', bare] = match
    rest = rest.slice(whole.length)
    if (sign) add(attributes, sign === '#' ? 'id' : 'class', name)
    else if (bare !== undefined) attributes[key] = bare
    else if (!whole.endsWith('=')) attributes[key] = ''
    else {
      const end = endOf(rest)
      if (end === undefined) return undefined
      attributes[key] = rest.slice(1, end)
      rest = rest.slice(end + 1)
    }
    if (rest && !/^\s/u.test(rest)) return undefined
    rest = rest.trimStart()
  }
  return attributes
}

const part =
  /^(?:([#.])([^\s{}"'“”‘’#=]+)|([\p{L}_][\p{L}\p{N}_-]*)(?:\s*=(?:([^\s"'“”„‘’{}]+)|(?=["'“”„‘’]))|(?=\s|$)))/u

function add(attributes: Record<string, string>, key: string, value: string): void {
  const before = attributes[key]
  attributes[key] = before && key === 'class' ? `${before} ${value}` : value
}

/** Where the value that opens with a quotation mark ends. */
function endOf(text: string): number | undefined {
  const close = closers.get(text.charAt(0)) ?? ''
  for (let at = 1; at < text.length; at++) if (close.includes(text.charAt(at))) return at
  return undefined
}
