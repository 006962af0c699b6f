import type {VFile} from 'vfile'
import {runningHeadLeftOut} from '../../book/messages/text-structure.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, words} from './lines.ts'

/**
 * Leave out the lines that head and foot the pages of another edition: `Postel    [Page 12]` and what stands over the
 * next page, as in RFCs; and words that stand with rising numbers on line after line, as scans have them.
 */
export function leaveOutRunningHeads(lines: readonly Line[], file: VFile): void {
  const written = lines.filter(line => !isBlank(line))
  const feet = written.flatMap((line, index) => (isFoot(line) ? [index] : []))
  const furniture = new Set(feet.length >= 2 ? [...feet, ...headsBehind(written, feet)] : [])
  for (const index of numbered(written)) furniture.add(index)
  for (const index of [...furniture].sort((one, other) => one - other)) {
    const line = written[index]
    if (!line) continue
    leaveOut([line], file, runningHeadLeftOut)
    line.pageMark = true
  }
}

function isFoot(line: Line): boolean {
  return (
    line.text.length < 200 &&
    /^\S.*\s{3,}\[Page \w{1,5}\]$|^\s{20,}\[Page \w{1,5}\]$/.test(line.text)
  )
}

/** The line behind a foot, where it stands behind several. */
function headsBehind(written: readonly Line[], feet: readonly number[]): number[] {
  const behind = feet.flatMap(foot => (written[foot + 1] ? [foot + 1] : []))
  const counts = Map.groupBy(behind, index => without(written[index]))
  return behind.filter(index => (counts.get(without(written[index]))?.length ?? 0) >= 2)
}

function without(line: Line | undefined): string {
  return words(line).slice(0, 200).replace(/\d+/g, '').replace(/\s+/g, ' ').trim()
}

/** `12   THE LIFE OF THE AUTHOR`, `THE LIFE OF THE AUTHOR   13`: the same words four times and more, the numbers rising. */
function numbered(written: readonly Line[]): number[] {
  const heads = written.flatMap((line, index) => {
    const text = words(line)
    const found = text.length < 90 ? pageHead.exec(text) : null
    const title = (found?.[2] ?? found?.[3] ?? '').trim()
    const number = Number(found?.[1] ?? found?.[4])
    return found && /\S\s+\S/.test(title) ? [{index, title, number}] : []
  })
  return [...Map.groupBy(heads, ({title}) => title).values()].flatMap(group => {
    const rises = group.every(({number}, at) => at === 0 || number > (group[at - 1]?.number ?? 0))
    return group.length >= 4 && rises ? group.map(({index}) => index) : []
  })
}

const pageHead =
  /^(?:(\d{1,4})\s+(\p{Lu}[\p{Lu}\s.,:;'’&-]{5,70})|(\p{Lu}[\p{Lu}\s.,:;'’&-]{5,70}?)\s+(\d{1,4}))$/u
