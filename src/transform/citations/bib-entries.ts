/** Where an entry of a BibTeX file stands. */
export interface BibEntry {
  /** In lower case: `book`, `string`. */
  readonly type: string
  readonly key: string
  readonly from: number
  readonly to: number
}

export interface BibFault {
  readonly reason: string
  readonly at: number
}

/** The entries of a BibTeX file by its braces alone; one that never closes ends where the next one begins. */
export function bibEntries(text: string): {entries: BibEntry[]; faults: BibFault[]} {
  const entries: BibEntry[] = []
  const faults: BibFault[] = []
  const opening = /^[ \t]*@\s*([a-z]+)\s*([{(])\s*([^\s,={}()]*)/gimu
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [whole, type = '', brace = '{', key = ''] = match
    const kind = type.toLowerCase()
    const to = endOf(text, match.index + whole.indexOf(brace), brace)
    if (kind === 'comment') continue
    if (to === undefined) {
      faults.push({reason: `entry “${key || kind}” that is never closed`, at: match.index})
      continue
    }
    opening.lastIndex = to
    if (kind === 'preamble') continue
    if (!key) faults.push({reason: `entry \`@${type}\` without a key`, at: match.index})
    else entries.push({type: kind, key, from: match.index, to})
  }
  return {entries, faults}
}

/** Behind the brace that closes; nothing where another entry opens on a line of its own before that. */
function endOf(text: string, from: number, brace: string): number | undefined {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '\\') at++
    else if (letter === '{') depth++
    else if (letter === '}') depth--
    else if (letter === '@' && depth > 0 && opensEntry(text, at)) return undefined
    if (depth === 0 && (brace === '{' || text.charAt(at) === ')')) return at + 1
  }
  return undefined
}

function opensEntry(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return line.trim() === '' && /^@[a-z]+\s*\{[^\s,{}]+,/iu.test(text.slice(at, at + 200))
}
