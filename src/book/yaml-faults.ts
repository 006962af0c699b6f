import {type Document, isScalar, type Scalar, visit} from 'yaml'

/** What makes a text no YAML, in plain words, and where: offsets in the text. */
export interface YamlFault {
  readonly reason: string
  /** Of the `yaml` package. */
  readonly code: string
  readonly from: number
  readonly to: number
}

/** What is wrong with a YAML text, each fault told where an editor can mend it. */
export function yamlFaults(document: Document): YamlFault[] {
  const {errors} = document
  const deep = errors.find(({message}) => /stack/i.test(message))
  if (deep) return [{reason: words.DEEP, code: 'DEEP', from: deep.pos[0], to: deep.pos[1]}]
  return errors.map(({message, code, pos}) => {
    const opening = /quote/.test(message) ? openQuotation(document, pos[0]) : undefined
    const from = opening ?? pos[0]
    const reason = opening === undefined ? (words[code] ?? plain(message)) : words.QUOTATION
    return {reason, code, from, to: Math.max(from, pos[1])}
  })
}

/** What a document whose values cannot be made says of itself: aliases, and lists in lists. */
export function yamlLimit(cause: unknown): string {
  return cause instanceof RangeError ? words.DEEP : words.BAD_ALIAS
}

/** A quotation that does not end is found missing at the end of the file: an editor looks for where it begins. */
function openQuotation(document: Document, end: number): number | undefined {
  let last: Scalar | undefined
  visit(document, {
    Scalar(_, node) {
      if (/^QUOTE_/.test(node.type ?? '')) last = node
    }
  })
  return isScalar(last) && last.range && last.range[1] >= end - 1 ? last.range[0] : undefined
}

function plain(message: string): string {
  return message
    .replace(/^\w*Error: /, '')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
}

const words: Readonly<Record<string, string>> & Record<'BAD_ALIAS' | 'DEEP' | 'QUOTATION', string> =
  {
    BAD_ALIAS: 'an alias (`*name`) that leads nowhere or grows without end',
    BAD_INDENT: 'a line that begins in the wrong column',
    BLOCK_AS_IMPLICIT_KEY: 'a second `: ` on one line',
    DEEP: 'lists in lists, deeper than can be read',
    DUPLICATE_KEY: 'a key that is given twice',
    MULTILINE_IMPLICIT_KEY: 'a key that runs over several lines',
    QUOTATION: 'a quotation mark that is never closed',
    TAB_AS_INDENT: 'a tab before the first word of a line'
  }
