/**
 * Read what stands in `\index{…}` as the attributes of `:index`: levels parted by `!`, `sort@words`, and behind `|` what
 * the page number is: `textbf`, `(`, `)`, `see{…}`, `seealso{…}`. A quotation mark takes the meaning of the next sign.
 */
export function latexAttributes(text: string): Record<string, string> {
  const [path = '', ...behind] = parted(text.replace(/[“”„]/gu, '"'), '|')
  const levels = parted(path, '!').map(level => parted(level, '@'))
  const words = levels.map(parts => plain(parts.slice(1).join('@') || (parts[0] ?? '')))
  const keys = levels.map(parts => (parts.length > 1 ? plain(parts[0] ?? '') : ''))
  return {
    head: words.join('!'),
    ...(keys.some(Boolean) && {sort: keys.join('!')}),
    ...pageAttributes(behind.join('|').trim())
  }
}

function pageAttributes(format: string): Record<string, string> {
  const [, see, target = ''] = /^(see|seealso)\s*\{([^}]*)\}$/u.exec(format) ?? []
  if (see) return {[see]: plain(target).replaceAll(/,\s+/gu, see === 'see' ? '!' : '; ')}
  const bracket = /^[()]/u.exec(format)?.[0]
  const style = bracket ? format.slice(1) : format
  return {
    ...(bracket && {range: bracket === '(' ? 'start' : 'end'}),
    ...(/bf|main/u.test(style) && {main: ''})
  }
}

/** The parts between a sign that no quotation mark stands before. */
function parted(text: string, sign: string): string[] {
  const parts = ['']
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at)
    if (one === '"') parts[parts.length - 1] += text.slice(at, ++at + 1)
    else if (one === sign) parts.push('')
    else parts[parts.length - 1] += one
  }
  return parts
}

/** Words without quoting signs and the commands that only say how they look. */
function plain(text: string): string {
  return text
    .replace(/"(.)/gu, '$1')
    .replace(/\\(?:emph|textit|textbf|textsc|text)\s*\{([^{}]*)\}/gu, '$1')
    .replace(/[{}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
