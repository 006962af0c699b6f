import type {Element, Text} from 'hast'

/**
 * Text with `<wbr>` in its long web addresses: behind `://`, and before the signs that would else end a line and be
 * taken for a stop (The Chicago Manual of Style 17, 14.18). The words between go through `setWords`.
 */
export function breakAddresses(
  value: string,
  setWords: (words: string) => string
): (Text | Element)[] {
  if (!/\/|www\./u.test(value)) return text(setWords(value))
  const nodes: (Text | Element)[] = []
  let last = 0
  for (const match of value.matchAll(/\S{24,}/gu)) {
    if (!isAddress(match[0])) continue
    nodes.push(...text(setWords(value.slice(last, match.index))), ...broken(match[0]))
    last = match.index + match[0].length
  }
  return [...nodes, ...text(setWords(value.slice(last)))]
}

function isAddress(word: string): boolean {
  return /^[([<“„«‘]?(?:https?:\/\/|www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){1,5}\/)/u.test(word)
}

function broken(address: string): (Text | Element)[] {
  const parts = address.split(/(?<=:\/\/)|(?<=[^/:.?#&=%_~-])(?=[/.?#&=%_~-][^\s]{4})/u)
  return parts.flatMap((part, index) => (index ? [wbr(), ...text(part)] : text(part)))
}

function wbr(): Element {
  return {type: 'element', tagName: 'wbr', properties: {}, children: []}
}

function text(value: string): Text[] {
  return value ? [{type: 'text', value}] : []
}
