import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {messagesOf} from '../pdf/book.ts'

let folder = ''
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-course-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** A manuscript of four texts, with a manifest. */
async function manifestOf(yaml: string, variant?: string): Promise<Manifest> {
  const own = join(folder, String(count++))
  await mkdir(own)
  for (const name of ['paper', 'margins', 'feet', 'index-of-hands']) {
    await writeFile(join(own, `${name}.md`), `# On ${name}\n\nWords.\n`)
  }
  await writeFile(join(own, 'reader.yaml'), yaml)
  return loadManifest(own, variant === undefined ? {} : {variant})
}

const readings = 'readings: [paper.md, margins.md, feet.md, index-of-hands.md]'

function told({file}: Manifest): string[] {
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId}: ${reason}`)
}

describe('a course', () => {
  test('gives its title to a book that has none', async () => {
    const {course, title} = await manifestOf(
      `course: {code: HIST 204, title: The Book}\n${readings}`
    )
    expect(title).toBe('The Book')
    expect(course).toMatchObject({code: 'HIST 204', pace: 200, hasWeekPages: true, instructors: []})
  })

  test('has one instructor or several, and a pace', async () => {
    const yaml = `course: {instructor: Ada, words per minute: 120, week pages: false}\n${readings}`
    const {course} = await manifestOf(yaml)
    expect(course).toEqual({instructors: ['Ada'], pace: 120, hasWeekPages: false})
  })
})

describe('a schedule', () => {
  test('has weeks and sessions, with days, readings by id or file, and questions', async () => {
    const {schedule, frontMatter, file} = await manifestOf(`
schedule:
  - {week: 1, title: First, dates: 2027-02-01/2027-02-05, readings: paper}
  - session: 2
    dates: [2027-02-10, 2027-02-08]
    readings: [margins.md, feet, paper, index-of-hands]
    questions: [Why?]
  - {week: Reading week}
${readings}`)
    expect(told({file} as Manifest)).toEqual([])
    expect(schedule?.map(({id, readings}) => [id, readings])).toEqual([
      ['week-1', ['paper']],
      ['session-2', ['margins', 'feet', 'paper', 'index-of-hands']],
      ['reading-week', []]
    ])
    expect(schedule?.[1]?.dates).toEqual([
      {from: '2027-02-08', to: '2027-02-08'},
      {from: '2027-02-10', to: '2027-02-10'}
    ])
    expect(frontMatter).toContain('schedule')
  })

  test('that names no reading is told, with the line and the reading that was meant', async () => {
    const manifest = await manifestOf(`schedule:
  - week: 1
    readings:
      - paper
      - margin
  - {week: 2, readings: [feet, index-of-hands, margins]}
${readings}`)
    expect(messagesOf([manifest.file], 'schedule-reading-exists')).toEqual([
      'reader.yaml:5 Unexpected `margin` in Week 1, expected the id or the file of a reading'
    ])
    expect(manifest.file.messages[0]?.note).toBe('did you mean `margins`?')
    expect(manifest.file.messages[0]?.fatal).toBe(true)
  })

  test('without any reading is told', async () => {
    const manifest = await manifestOf(`schedule:\n  - week: 1\n${readings}`)
    expect(messagesOf([manifest.file], 'schedule-has-readings')).toEqual([
      'reader.yaml:1 Cannot set contents by week without a week that has readings'
    ])
  })

  test('with a reading twice in a week is told', async () => {
    const manifest = await manifestOf(
      `schedule:\n  - {week: 1, readings: [paper, paper.md]}\nreadings: [paper.md]`
    )
    expect(messagesOf([manifest.file], 'schedule-reading-once')).toEqual([
      'reader.yaml:2 Unexpected second `paper.md` in Week 1, expected each reading once'
    ])
  })

  test('with a week twice is told', async () => {
    const manifest = await manifestOf(`schedule:
  - {week: 1, readings: paper}
  - {week: 1, readings: [margins, feet, index-of-hands]}
${readings}`)
    expect(messagesOf([manifest.file], 'schedule-week-unique')).toEqual([
      'reader.yaml:3 Unexpected second Week 1, expected each week or session once'
    ])
    expect(manifest.file.messages[0]?.note).toContain('line 2')
  })

  test('with days that two weeks have is told where the later stands', async () => {
    const manifest = await manifestOf(`schedule:
  - {week: 1, dates: 2027-02-01/2027-02-08, readings: paper}
  - {week: 2, dates: 2027-02-08/2027-02-12, readings: [margins, feet, index-of-hands]}
${readings}`)
    expect(told(manifest)).toEqual([
      '3 schedule-dates-apart: Unexpected 2027-02-08/2027-02-12 in Week 2, expected days that no other week has'
    ])
    expect(manifest.file.messages[0]?.note).toContain('Week 1 has 2027-02-01/2027-02-08')
  })

  test('may have sessions between the days of others', async () => {
    const manifest = await manifestOf(`schedule:
  - {session: 1, dates: [2027-02-01, 2027-02-03], readings: paper}
  - {session: 2, dates: 2027-02-02, readings: [margins, feet, index-of-hands]}
${readings}`)
    expect(told(manifest)).toEqual([])
  })

  test('that is not in the order of time is told', async () => {
    const manifest = await manifestOf(`schedule:
  - {week: 1, dates: 2027-02-08, readings: paper}
  - {week: 2, dates: 2027-02-01, readings: [margins, feet, index-of-hands]}
${readings}`)
    expect(told(manifest)).toEqual([
      '3 schedule-dates-ordered: Unexpected 2027-02-01 in Week 2, expected days behind those of Week 1'
    ])
  })

  test.each([
    ['2027-02-30', 'days of the calendar'],
    ['2027-02-05/2027-02-01', 'days of the calendar'],
    ['in spring', 'a day such as'],
    ['2027-02-01 to 2027-02-05', 'a day such as']
  ])('with the date %s is refused with its line', async (dates, expected) => {
    const manifest = await manifestOf(
      `schedule:\n  - week: 1\n    dates: ${dates}\n    readings: paper\nreadings: [paper.md]`
    )
    const [message] = manifest.file.messages
    expect(message?.line).toBe(3)
    expect(message?.reason).toContain(expected)
  })

  test('that counts weeks and sessions at once is refused', async () => {
    const manifest = await manifestOf(
      `schedule:\n  - {week: 1, session: 1, readings: paper}\nreadings: [paper.md]`
    )
    expect(told(manifest)[0]).toContain('either `week` or `session`')
  })

  test('tells of readings out of its order, and of those that it has not', async () => {
    const manifest = await manifestOf(`schedule:
  - {week: 1, readings: [paper, feet]}
  - {week: 2, readings: margins}
readings:
  - paper.md
  - margins.md
  - feet.md
  - index-of-hands.md`)
    expect(told(manifest)).toEqual([
      '7 schedule-in-order: Unexpected `feet` of Week 1 behind readings of Week 2, expected the order of the schedule',
      '8 reading-in-schedule: Cannot find `index-of-hands` in any week of the schedule'
    ])
  })
})
