import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.ts'
import {packsOf} from '../../src/cli/packs.ts'

const asked = (...words: string[]) => {
  const {paths, settings} = parseArguments(['build', '--queue', 'redis://h', ...words])
  return packsOf(paths, settings)
}

describe('packs of a queue', () => {
  test('one goes where any build puts it', () => {
    expect(asked()).toEqual([{path: '.'}])
    expect(asked('a', '-o', 'x.pdf')).toEqual([{path: 'a', output: 'x.pdf'}])
  })

  test('several are named after their folders', () => {
    expect(asked('packs/a', 'packs/b/reader.yaml', 'c.md')).toEqual([
      {path: 'packs/a', output: 'dist/a.pdf'},
      {path: 'packs/b/reader.yaml', output: 'dist/b.pdf'},
      {path: 'c.md', output: 'dist/c.pdf'}
    ])
    expect(asked('a', 'b', '-o', 'out', '--variant', 'student')).toEqual([
      {path: 'a', output: 'out/a.student.pdf'},
      {path: 'b', output: 'out/b.student.pdf'}
    ])
  })

  test('where each becomes several files, each has a folder', () => {
    expect(asked('a', 'b', '--only', 'weeks')).toEqual([
      {path: 'a', folder: 'dist/a'},
      {path: 'b', folder: 'dist/b'}
    ])
  })

  test('what is of one pack is refused for several', () => {
    expect(() => asked('a', 'b', '--errata', 'e.md')).toThrow(
      'Cannot use `--errata` of one file for 2 packs'
    )
  })
})
