import {UsageError} from './usage-error.ts'

/** What a build is asked to keep, to compare and to tell, beside making its PDF. */
export interface EditionSettings {
  /** Write the lock of the pages. */
  readonly lock?: boolean
  /** File for what stands elsewhere than in the last edition. */
  readonly errata?: string
  /** Write nothing; compare with what is there. */
  readonly check?: boolean
  /** What is compared with, where it is not the output itself. */
  readonly against?: string
  /** Nobody is looking. */
  readonly ci?: boolean
  /** File for a summary. */
  readonly summary?: string
  /** How a comparison is told. */
  readonly as?: 'text' | 'markdown' | 'json'
}

export function editionSettings(
  value: (name: string) => string | undefined,
  has: (name: string) => boolean
): EditionSettings {
  const [errata, against, summary, as] = ['errata', 'against', 'summary', 'as'].map(value)
  refuse(has, 'lock', 'ci', 'what is locked is frozen there: lock the pages where you edit')
  refuse(has, 'lock', 'check', 'a check writes nothing')
  refuse(has, 'errata', 'check', 'a check writes nothing')
  refuse(has, 'watch', 'check', 'a check is made once')
  refuse(has, 'watch', 'summary', 'a summary is of one build')
  refuse(has, 'lock', 'only', 'an offprint has the pages of the whole: lock those of the whole')
  refuse(has, 'errata', 'only', 'an offprint has the pages of the whole: print those of the whole')
  if (against !== undefined && !has('check') && !has('summary') && !has('ci')) {
    throw new UsageError(
      'Cannot use `--against` without `--check` or `--summary`',
      'it names what they compare with; two PDFs are compared by lectern diff'
    )
  }
  return {
    ...(has('lock') && {lock: true}),
    ...(has('check') && {check: true}),
    ...(has('ci') && {ci: true}),
    ...(errata !== undefined && {errata}),
    ...(against !== undefined && {against}),
    ...(summary !== undefined && {summary}),
    ...(as !== undefined && {as: formOf(as)})
  }
}

function refuse(has: (name: string) => boolean, one: string, other: string, why: string): void {
  if (!has(one) || !has(other)) return
  throw new UsageError(`Unexpected \`--${one}\` beside \`--${other}\`, expected one of them`, why)
}

function formOf(word: string): 'text' | 'markdown' | 'json' {
  if (word === 'text' || word === 'markdown' || word === 'json') return word
  throw new UsageError(
    `Unexpected \`${word}\` for \`--as\`, expected text, markdown or json`,
    word === 'md' ? 'did you mean markdown?' : undefined
  )
}
