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
  if (errors.length === 0) return lostAliases(document)
  const deep = errors.find(({message}) => /stack/i.test(message))
  if (deep) return [{reason: words.DEEP, code: 'DEEP', from: deep.pos[0], to: deep.pos[1]}]
  return errors.map(({message, code, pos}) => {
    const opening = openingOf(message, pos[0], document)
    const from = opening?.from ?? pos[0]
    const reason = opening?.reason ?? words[code] ?? plain(message)
    return {reason, code: opening ? 'MISSING_CHAR' : code, from, to: Math.max(from, pos[1])}
  })
}

/** Aliases of nothing: the parser minds them only when values are made. */
function lostAliases(document: Document): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) || !node.range) return
      const [from, to] = node.range
      faults.push({reason: words.BAD_ALIAS, code: 'BAD_ALIAS', from, to})
    }
  })
  return faults
}

interface Opening {
  readonly reason: string
  readonly from: number
}

/** What does not close is found missing where the next thing begins, or at the end of the file: an editor looks for where it opens. */
function openingOf(message: string, end: number, document: Document): Opening | undefined {
  if (/quote/.test(message)) return openQuotation(document, end)
  if (!/end with a [\]}]/.test(message)) return undefined
  let from: number | undefined
  visit(document, {
    Collection(_, node) {
      if (node.flow && node.range && node.range[0] <= end) from = node.range[0]
    }
  })
  return from === undefined ? undefined : {reason: words.BRACKET, from}
}

/** What a document whose values cannot be made says of itself: aliases, and lists in lists. */
export function yamlLimit(cause: unknown): string {
  return cause instanceof RangeError ? words.DEEP : words.BAD_ALIAS
}

function openQuotation(document: Document, end: number): Opening | undefined {
  let last: Scalar | undefined
  visit(document, {
    Scalar(_, node) {
      if (/^QUOTE_/.test(node.type ?? '')) last = node
    }
  })
  if (!isScalar(last) || !last.range || last.range[1] < end - 1) return undefined
  return {reason: words.QUOTATION, from: last.range[0]}
}

function plain(message: string): string {
  return message
    .replace(/^\w*Error: /, '')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
}

export const doubledKey = 'a key that is given twice'

type Named = 'BAD_ALIAS' | 'BRACKET' | 'DEEP' | 'QUOTATION'
const words: Readonly<Record<string, string>> & Record<Named, string> = {
  BAD_ALIAS: 'an alias (`*name`) that leads nowhere or grows without end',
  BAD_INDENT: 'a line that begins in the wrong column',
  BRACKET: 'a `[` or `{` that is never closed',
  BLOCK_AS_IMPLICIT_KEY: 'a second `: ` on one line',
  DEEP: 'lists in lists, deeper than can be read',
  DUPLICATE_KEY: doubledKey,
  MULTIPLE_DOCS: 'a second document behind `---`',
  UNEXPECTED_TOKEN: 'words where none can stand',
  MULTILINE_IMPLICIT_KEY: 'a key that runs over several lines',
  QUOTATION: 'a quotation mark that is never closed',
  TAB_AS_INDENT: 'a tab before the first word of a line'
}
