import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createChance, essay} from './corpus.ts'

export interface PackPlan {
  readonly packs: number
  /** In the pool that packs choose from. */
  readonly readings: number
  /** In each pack. */
  readonly chosen: number
  readonly words: number
  /** One reading a week, each a part: readings begin on rectos. Else one behind the other, on either side. */
  readonly isByWeeks: boolean
}

/** Write a pool of readings and packs of some of them; gives the folders of the packs. The same each time. */
export async function writePacks(
  folder: string,
  {packs, readings, chosen, words, isByWeeks}: PackPlan
): Promise<string[]> {
  await mkdir(join(folder, 'pool'), {recursive: true})
  for (let index = 0; index < readings; index++) {
    const text = essay(createChance(index + 1), words, [], index)
    await writeFile(join(folder, 'pool', `${nameOf(index)}.md`), text)
  }
  const chance = createChance(1000)
  const places: string[] = []
  for (let index = 0; index < packs; index++) {
    const name = `${isByWeeks ? 'weeks' : 'pack'}-${String(index + 1).padStart(3, '0')}`
    const place = join(folder, 'packs', name)
    // The first packs have the whole pool between them.
    const isFirst = (index + 1) * chosen <= readings
    const picked = isFirst ? range(chosen, index * chosen) : pick(chance.below, readings, chosen)
    await mkdir(place, {recursive: true})
    await writeFile(join(place, 'reader.yaml'), manifest(index, picked, isByWeeks))
    places.push(place)
  }
  return places
}

function range(length: number, start: number): number[] {
  return Array.from({length}, (_, index) => start + index)
}

function pick(below: (limit: number) => number, readings: number, chosen: number): number[] {
  const rest = range(readings, 0)
  return Array.from({length: chosen}, () => rest.splice(below(rest.length), 1)[0] ?? 0)
}

function nameOf(index: number): string {
  return `reading-${index + 1}`
}

function manifest(pack: number, readings: readonly number[], isByWeeks: boolean): string {
  const sources = readings.map(index => `{source: ../../pool/${nameOf(index)}.md}`)
  const lines = isByWeeks
    ? sources.map((source, week) => `  - {title: Week ${week + 1}, readings: [${source}]}`)
    : sources.map(source => `  - ${source}`)
  return [
    `title: "Course Pack ${pack + 1}: A Reader’s “Own” & Only"`,
    'editor: A. Lecturer',
    'language: en',
    'date: 2026-01-01',
    isByWeeks ? 'parts:' : 'readings:',
    ...lines,
    ''
  ].join('\n')
}
