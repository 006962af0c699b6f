import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {report as add} from '../../src/book/messages.ts'
import type {BookRecord} from '../../src/book/record.ts'
import {report} from '../../src/report/index.ts'
import {summary} from '../../src/report/summary.ts'

const record: BookRecord = {
  v: 1,
  book: {title: 'Lamps | Wicks', pages: 12},
  outputs: [{path: 'lamps.pdf', sha256: 'x', bytes: 274_000}],
  sections: [
    {
      ...{id: 'lamp', type: 'chapter', title: 'The *Lamp*', folio: '1', pages: 4},
      ...{places: {}, blocks: []}
    }
  ]
}

describe('the summary of a build', () => {
  test('has its numbers, its changes, and the pages of its sections', () => {
    const text = summary({
      ...{files: [], readings: 3, pages: 12, record, comparison: '**12 pages**\n'},
      pictures: [{page: '3', path: 'summary.pages/lamps-3.png'}]
    })
    expect(text).toContain('## Lamps \\| Wicks\n')
    expect(text).toContain('| 3 | 12 | 274 kB | 0 | 0 |')
    expect(text).toContain('### Changes\n\n**12 pages**\n')
    expect(text).toContain('<img src="summary.pages/lamps-3.png" width="220" alt="p. 3">')
    expect(text).toContain('| The \\*Lamp\\* | 1 | 4 |')
  })

  test('has errors before warnings, and no infos', () => {
    const text = summary({files: [told()], readings: 1, pages: 0})
    expect(text).toContain('## Reader: not built\n')
    expect(text.split('\n').filter(line => /^\| (error|warning|info)/.test(line))).toEqual([
      '| error | `a.md:9` | Lost \\| found<br><small>look</small> | `image-exists` |',
      '| warning | `a.md:2` | Odd | `odd` |'
    ])
    expect(text).toContain('| 1 | – | – | 1 | 1 |')
  })

  test('says why there is none', () => {
    const text = summary({files: [], readings: 0, pages: 0, failure: 'Cannot start <b>it</b>'})
    expect(text).toContain('not built\n\nCannot start \\<b\\>it\\</b\\>\n')
  })
})

test('annotations and SARIF have paths from the root of the repository', () => {
  const options = {base: 'packs/spring'}
  expect(report([told()], 'github', options)).toContain('::error file=packs/spring/a.md,line=9,')
  const {runs} = JSON.parse(report([told()], 'sarif', options))
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'packs/spring/a.md'
  )
  expect(report([told()], 'json', options)).toContain('"file":"a.md"')
  const above = new VFile({path: '../shared/b.md'})
  add(above, {rule: 'odd', severity: 'warning', reason: 'Odd'})
  expect(report([above], 'github', options)).toContain('file=packs/shared/b.md,')
})

function told(): VFile {
  const file = new VFile({path: 'a.md'})
  const at = (line: number) => ({line, column: 1})
  add(file, {rule: 'odd', severity: 'warning', reason: 'Odd'}, at(2))
  add(file, {rule: 'told', severity: 'info', reason: 'Told'}, at(4))
  const note = 'look'
  add(file, {rule: 'image-exists', severity: 'error', reason: 'Lost | found', note}, at(9))
  return file
}
