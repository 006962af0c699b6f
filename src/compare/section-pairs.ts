import type {RecordedSection} from '../book/record.ts'

/** Sections of two builds that are the same one, in the order of the second: by id, else by title, else by their text. */
export function sectionPairs(
  before: readonly RecordedSection[],
  after: readonly RecordedSection[]
): [RecordedSection, RecordedSection][] {
  const left = new Map(before.map(section => [section.id, section]))
  const found = new Map<RecordedSection, RecordedSection>()
  for (const section of after) {
    const same = left.get(section.id)
    if (same) take(section, same)
  }
  for (const section of after) {
    if (found.has(section)) continue
    const rest = [...left.values()].filter(({type}) => type === section.type)
    const same = rest.find(({title}) => title === section.title) ?? likest(section, rest)
    if (same) take(section, same)
  }
  return after.flatMap(section => {
    const same = found.get(section)
    return same ? [[same, section]] : []
  })

  function take(section: RecordedSection, same: RecordedSection): void {
    found.set(section, same)
    left.delete(same.id)
  }
}

/** That with most of its text, if that is more than half. */
function likest(
  {blocks}: RecordedSection,
  others: readonly RecordedSection[]
): RecordedSection | undefined {
  const own = new Set(blocks.map(({hash}) => hash))
  const shared = others.map(other => ({
    other,
    share: other.blocks.filter(({hash}) => own.has(hash)).length / Math.max(1, other.blocks.length)
  }))
  return shared.filter(({share}) => share > 0.5).sort((a, b) => b.share - a.share)[0]?.other
}
