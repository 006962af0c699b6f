/** What is wrong with the world, not with the text: no browser, no space, no time. Exit code 4. */
export class EnvironmentError extends Error {
  /** What the user can do. */
  readonly hint: string | undefined

  constructor(message: string, options: {hint?: string; cause?: unknown} = {}) {
    super(message, {cause: options.cause})
    this.name = 'EnvironmentError'
    this.hint = options.hint
  }
}

/** A section could not be laid out. */
export class LayoutError extends EnvironmentError {
  /** The block (`data-block`) that layout had come to, where it came to any. */
  readonly reached: string | undefined

  constructor(
    message: string,
    {reached, ...options}: {reached?: string | undefined; hint?: string; cause?: unknown} = {}
  ) {
    super(message, options)
    this.name = 'LayoutError'
    this.reached = reached
  }
}
