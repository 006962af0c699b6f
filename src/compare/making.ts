import type {BookRecord, RecordedFile, RecordedTool} from '../book/record.ts'

/** What a book was made of and with, where two builds differ in it. */
export interface Making {
  /** `Chromium 152.0 → 153.0`. */
  readonly tools: readonly string[]
  readonly fonts: boolean
  readonly template: boolean
  /** Paths. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

export function makingOf(before: BookRecord, after: BookRecord): Making {
  const old = new Map((before.inputs ?? []).map(file => [file.path, file.sha256]))
  const own = new Map((after.inputs ?? []).map(file => [file.path, file.sha256]))
  // A record that a PDF was read into knows nothing of these.
  const isKnown = before.inputs !== undefined && after.inputs !== undefined
  return {
    tools: toolsOf(before, after),
    fonts: differ(before.fonts, after.fonts),
    template:
      before.template !== undefined &&
      after.template !== undefined &&
      before.template.sha256 !== after.template.sha256,
    changed: isKnown ? [...own.keys()].filter(path => isChanged(path, old, own)) : [],
    added: isKnown ? [...own.keys()].filter(path => !old.has(path)) : [],
    gone: isKnown ? [...old.keys()].filter(path => !own.has(path)) : []
  }
}

function isChanged(
  path: string,
  old: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>
): boolean {
  return old.has(path) && old.get(path) !== own.get(path)
}

function toolsOf({tools: before}: BookRecord, {tools: after}: BookRecord): string[] {
  if (!before || !after) return []
  return [
    ...toolOf('Lectern', before.lectern, after.lectern),
    ...toolOf('Chromium', before.chromium, after.chromium),
    ...toolOf('Paged.js', before.pagedjs, after.pagedjs)
  ]
}

function toolOf(
  name: string,
  before: RecordedTool | undefined,
  after: RecordedTool | undefined
): string[] {
  if (!before || !after || before.sha256 === after.sha256) return []
  return before.version === after.version
    ? [`${name} ${after.version}, of other bytes`]
    : [`${name} ${before.version} → ${after.version}`]
}

function differ(
  before: readonly RecordedFile[] | undefined,
  after: readonly RecordedFile[] | undefined
): boolean {
  if (!before || !after) return false
  const hashes = (files: readonly RecordedFile[]) => files.map(({sha256}) => sha256).join()
  return hashes(before) !== hashes(after)
}
