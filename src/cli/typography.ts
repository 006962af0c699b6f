import {typographicFaults} from '../book/messages/typography.ts'

/** `typography: 12 loose lines, 1 ladder; …`, where the pages have such faults. */
export function typography(faults: ReadonlyMap<string, number> = new Map()): string {
  const counts = Object.entries(typographicFaults).flatMap(([rule, [one, many]]) => {
    const count = faults.get(rule) ?? 0
    return count > 0 ? `${count} ${count === 1 ? one : many}` : []
  })
  return counts.length > 0
    ? `typography: ${counts.join(', ')}; \`lectern check --layout\` lists them\n`
    : ''
}
