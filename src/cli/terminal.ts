/** Where a run prints, and what it may know of the world. `cli.ts` makes the real one. */
export interface Terminal {
  /** Standard output: data. */
  out(text: string): void
  /** Standard error: messages and progress. */
  err(text: string): void
  /** Standard input, whole. */
  input(): Promise<Uint8Array>
  /** Since the start. */
  seconds(): number
  /** Whether a line on standard error can rewrite itself. */
  readonly live: boolean
  readonly width: number
  readonly color: boolean
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}
