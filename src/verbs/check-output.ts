import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import type {BookRecord} from '../book/record.ts'
import type {Comparison} from '../compare/index.ts'
import {isRecordName} from '../export/record/read.ts'
import {build} from './build.ts'
import {diff} from './diff.ts'
import type {BuildOptions, Result} from './options.ts'

/** A PDF as it would be built, held against the one that is there. */
export interface CheckedOutput {
  readonly path: string
  readonly state: 'same' | 'other' | 'absent'
  /** What an editor would call the difference. */
  readonly comparison?: Comparison
}

export interface CheckedBuild {
  readonly built: Result
  /** None where errors stopped the build. */
  readonly outputs: readonly CheckedOutput[]
}

/** Build as always, but beside: nothing of what is there is touched. `against`: a PDF or record other than the output. */
export async function checkOutput(
  path: string | readonly string[],
  options: BuildOptions & {readonly against?: string}
): Promise<CheckedBuild> {
  const {output, against, folder = 'dist', ...building} = options
  const aside = await mkdtemp(join(tmpdir(), 'lectern-check-'))
  try {
    const place = output === undefined ? {folder: aside} : {output: join(aside, basename(output))}
    const built = await build(path, {...building, ...place})
    const outputs: CheckedOutput[] = []
    for (const made of built.outputs) {
      const there = join(output === undefined ? folder : dirname(output), basename(made))
      outputs.push(await checkOne(made, outputs.length === 0 && against ? against : there, built))
    }
    return {built: {...built, outputs: []}, outputs}
  } finally {
    await rm(aside, {recursive: true, force: true})
  }
}

async function checkOne(made: string, there: string, {record}: Result): Promise<CheckedOutput> {
  const data = await readFile(there).catch(() => undefined)
  if (!data) return {path: there, state: 'absent'}
  if (data.equals(await readFile(made))) return {path: there, state: 'same'}
  const comparison = await diff(there, made)
  const isOurs = isRecordName(there) && isOf(comparison.before, record)
  return isOurs ? {path: there, state: 'same'} : {path: there, state: 'other', comparison}
}

/** A record tells of its PDF, to the byte. */
function isOf({outputs: [before]}: BookRecord, record: BookRecord | undefined): boolean {
  return before !== undefined && before.sha256 === record?.outputs[0]?.sha256
}
