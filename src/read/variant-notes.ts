/**
 * Empty the lines of notes that only what is left out has called: they would be notes without a call. `lines` are changed
 * in place.
 */
export function withoutLostNotes(lines: string[], left: readonly string[]): void {
  const lost = labelsIn(left)
  for (const label of labelsIn(lines)) lost.delete(label)
  if (lost.size === 0) return
  let isLost = false
  let isBlank = true
  for (const [at, line] of lines.entries()) {
    const label = definition.exec(line)?.[1]
    if (label !== undefined) isLost = lost.has(label)
    else if (isBlank && /^\S/u.test(line)) isLost = false
    isBlank = line.trim() === ''
    if (isLost) lines[at] = line.endsWith('\r') ? '\r' : ''
  }
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:/u

/** Labels of calls; those that open a definition are none. */
function labelsIn(lines: readonly string[]): Set<string> {
  const labels = new Set<string>()
  for (const line of lines) {
    const text = line.replace(definition, '')
    for (const [, label = ''] of text.matchAll(/\[\^([^\]\s]+)\]/gu)) labels.add(label)
  }
  return labels
}
