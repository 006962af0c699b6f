/** The `type` of a list (HTML Standard, 4.4.5) that its CSS says; nothing for one that counts in plain numbers. */
export function listTypeIn(style: unknown): string | undefined {
  const [, name = ''] =
    /\blist-style(?:-type)?\s*:[^;]{0,99}?\b((?:low|upp)er-(?:alpha|latin|roman))\b/iu.exec(
      String(style ?? '')
    ) ?? []
  return listTypes.get(name.toLowerCase())
}

const listTypes: ReadonlyMap<string, string> = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I']
])
