import {describe, expect, test} from 'vitest'
import {createPool, type Pool} from '../../src/press/pool.ts'

interface Hand {
  readonly name: number
  busy: boolean
}

/** A pool whose tasks say what they did, and end when they are told to. */
function workshop(size: number) {
  const hands: Hand[] = []
  const log: string[] = []
  const pool: Pool<Hand> = createPool(size, () => {
    const hand = {name: hands.length, busy: false}
    hands.push(hand)
    return hand
  })
  const run = (subject: string, weight: number, turns = 1) =>
    pool.run({
      subject,
      weight,
      async do(hand) {
        expect(hand.busy).toBe(false)
        hand.busy = true
        log.push(`${subject} ${hand.name}`)
        for (let turn = 0; turn < turns; turn++) await Promise.resolve()
        hand.busy = false
        return subject
      }
    })
  return {hands, log, pool, run}
}

test('gives what the tasks give', async () => {
  const {run} = workshop(2)
  expect(await Promise.all([run('a', 1), run('b', 2), run('c', 3)])).toEqual(['a', 'b', 'c'])
})

describe('workers', () => {
  test('are opened when there is work for them, and never more than asked for', async () => {
    const {hands, run} = workshop(3)
    expect(hands).toHaveLength(0)
    await run('a', 1)
    expect(hands).toHaveLength(1)
    await Promise.all(Array.from({length: 20}, (_, index) => run(`b${index}`, 1, 5)))
    expect(hands).toHaveLength(3)
  })

  test('do one thing at a time', async () => {
    const {run} = workshop(2)
    const tasks = Array.from({length: 40}, (_, index) => run(`${index % 7}`, index % 5, index % 11))
    expect(await Promise.all(tasks)).toHaveLength(40)
  })

  test('keep their subjects', async () => {
    const {log, run} = workshop(2)
    await Promise.all([run('a', 2, 9), run('b', 1, 9)])
    await Promise.all([run('b', 2), run('a', 1)])
    const [first, second] = [log.slice(0, 2), log.slice(2)]
    expect(second.toSorted()).toEqual(first.toSorted())
  })
})

test('the heaviest waiting task is next', async () => {
  const {log, run} = workshop(1)
  await Promise.all([run('light', 1), run('heavy', 9), run('middle', 5)])
  expect(log).toEqual(['heavy 0', 'middle 0', 'light 0'])
})

test('what nothing waits for comes last, however heavy it is', async () => {
  const {log, pool, run} = workshop(1)
  const margins = pool.run({
    subject: 'margins',
    weight: 99,
    isLast: true,
    do: async () => void log.push('margins')
  })
  await Promise.all([margins, run('light', 1), run('heavy', 9)])
  expect(log).toEqual(['heavy 0', 'light 0', 'margins'])
})

test('a task that fails fails alone', async () => {
  const {pool, run} = workshop(1)
  const failing = pool.run({
    subject: 'bad',
    weight: 9,
    do: () => Promise.reject(new Error('torn'))
  })
  const [bad, good] = await Promise.allSettled([failing, run('good', 1)])
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled'])
  expect(await run('bad', 1)).toBe('bad')
})
