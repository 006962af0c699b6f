import type {VFile} from 'vfile'
import {type Finding, report} from '../../../book/messages.ts'
import {type Points, pointsOf} from '../../points.ts'

/** Tell a finding at a range of the text that Liquid runs on. */
export type Tell = (finding: Finding, from: number, to: number) => void

/** Tells each finding once for its place: a loop comes by many times. */
export function teller(file: VFile, offset: number): Tell {
  const told = new Set<string>()
  let points: Points | undefined
  return (finding, from, to) => {
    const key = `${from} ${finding.rule} ${finding.reason}`
    if (told.has(key)) return
    told.add(key)
    points ??= pointsOf(String(file))
    report(file, finding, points.range(from + offset, to + offset))
  }
}
