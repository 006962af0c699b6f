import type {Progress} from '../verbs/options.ts'

export interface ProgressOptions {
  readonly write: (text: string) => void
  /** Seconds since the start. */
  readonly seconds: () => number
  /** A terminal: one line that rewrites itself. */
  readonly live: boolean
  /** Not live: a line for each section, not only for each stage. */
  readonly verbose: boolean
  readonly width?: number
}

export interface ProgressLine {
  show(progress: Progress): void
  /** Leave the terminal clean for what follows. */
  clear(): void
}

/** Says how far a build is: on a terminal in one line, elsewhere (CI) in one plain line a stage. */
export function progressLine({
  write,
  seconds,
  live,
  verbose,
  width = 80
}: ProgressOptions): ProgressLine {
  let told: string | undefined
  return {
    show(progress) {
      if (live) return write(`\r${words(progress).slice(0, width - 1)}\u001B[K`)
      const isNew = progress.stage !== told
      told = progress.stage
      if (verbose) write(`${words(progress)}, ${seconds().toFixed(1)} s\n`)
      else if (isNew) write(`${progress.stage} (${progress.total}), ${seconds().toFixed(1)} s\n`)
    },
    clear() {
      if (live) write('\r\u001B[K')
    }
  }
}

function words({stage, done, total, pages, section}: Progress): string {
  const count = total > 0 ? ` ${done}/${total}` : ''
  const paged = pages ? `, ${pages} pages` : ''
  return `${stage}${count}${paged}${section ? `: ${section}` : ''}`
}
