/**
 * A block of TOML, as Hugo has it, as YAML that says the same, each key on its line. Of tables only `[params]` is kept,
 * where Hugo’s themes look for what it has no names for itself.
 */
export function yamlOfToml(toml: string): string {
  let table = ''
  let open: 'list' | 'text' | undefined
  const lines = joinTexts(toml).split('\n')
  return lines
    .map(line => {
      const head = open ? undefined : /^\s*\[\[?\s*([^\]]*?)\s*\]\]?\s*(?:#.*)?$/u.exec(line)
      if (head) table = head[1] ?? ''
      if (head || (table !== '' && table !== 'params')) return ''
      if (open) {
        if (closes(line)) open = undefined
        return ` ${line}`
      }
      const [, key, value = ''] = /^\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=\s*(.*)$/u.exec(line) ?? []
      if (!key) return line.trim().startsWith('#') ? line : ''
      if (/^\[/u.test(value) && !closes(value)) open = 'list'
      return `${key}: ${written(value)}`
    })
    .join('\n')
}

function closes(text: string): boolean {
  return /\]\s*(?:#.*)?$/u.test(text)
}

/** Only the signs between keys and values differ. */
function written(value: string): string {
  return value.startsWith('{') ? value.replace(/([{,]\s*[\w-]+)\s*=\s*/gu, '$1: ') : value
}

/** Texts of several lines, each as one line, and blank lines for the rest. */
function joinTexts(toml: string): string {
  return toml
    .replace(/\r\n?/gu, '\n')
    .replace(/("""|''')\n?([\s\S]*?)\1/gu, (_, mark: string, text: string) => {
      const words = mark === '"""' ? text.replace(/\\\n\s*/gu, '') : text
      return JSON.stringify(words) + '\n'.repeat(text.split('\n').length - 1)
    })
}
