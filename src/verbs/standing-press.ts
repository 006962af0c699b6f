import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {type PressOptions, type StartedPress, startPress} from '../press/index.ts'
import {templateStamp} from '../press/toolset.ts'

/** A press that lasts from one build to the next. */
export interface StandingPress extends AsyncDisposable {
  /**
   * The one for a template, the same as long as the template and its files stay as they are, and it has not failed.
   * `weight`: about how many characters of text are to be laid out.
   */
  open(template: Template, images: ReadonlyMap<string, string>, weight?: number): Promise<Press>
  /** The one that runs. */
  readonly started: StartedPress | undefined
}

/** `first`: one that starts already. `wrap`: what is to stand before a press that is open. */
export function openStandingPress(
  options: PressOptions,
  first: StartedPress | undefined,
  wrap: (press: Press) => Press
): StandingPress {
  let started: StartedPress | undefined = first ?? startPress(options)
  let last: Opened | undefined
  let isOver = false

  async function close(): Promise<void> {
    const press = await last?.press.catch(() => undefined)
    await press?.[Symbol.asyncDispose]()
    await started?.[Symbol.asyncDispose]()
    last = undefined
    started = undefined
  }

  return {
    get started() {
      return started
    },
    async open(template, images, weight) {
      const stamp = templateStamp(template)
      if (last?.stamp === stamp && (await isUsable(last))) return last.press
      if (last) await close()
      // While that was waited for.
      if (isOver) throw new Error('Cannot use a press that is closed')
      started ??= startPress(options)
      const press = started.open(template, images, weight).then(wrap)
      last = {stamp, press, started}
      return press
    },
    [Symbol.asyncDispose]() {
      isOver = true
      return close()
    }
  }
}

interface Opened {
  /** Of the template. */
  readonly stamp: string
  readonly press: Promise<Press>
  readonly started: StartedPress
}

/** One that could not be opened, or has ended, may be replaced by one that can do more. */
async function isUsable({press, started}: Opened): Promise<boolean> {
  const opened = await press.catch(() => undefined)
  return opened !== undefined && !started.hasEnded()
}
