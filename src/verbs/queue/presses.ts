import type {Press} from '../../book/press.ts'
import type {Template} from '../../book/template.ts'
import type {BrowserFacts} from '../../press/about.ts'
import {type PressOptions, type StartedPress, startPress} from '../../press/index.ts'

/** The presses of a worker, one for each template, those used last. */
export interface Presses extends AsyncDisposable {
  /** URL path → absolute file of all that sections may show: named by content, so that packs can share them. */
  readonly images: Map<string, string>
  /** The press for a template, opened when it is first used. `identity`: of the template. */
  of(identity: string, template: Template): Press
  /** Which browser they have; opens the press for a template where none is open. */
  about(identity: string, template: Template): Promise<BrowserFacts>
}

interface Standing {
  readonly started: StartedPress
  readonly press: Promise<Press>
  /** How much it is doing. */
  busy: number
}

/** Each has browsers of its own. */
const mostPresses = 3

export function openPresses(options: PressOptions): Presses {
  const images = new Map<string, string>()
  const standing = new Map<string, Standing>()
  let facts: Promise<BrowserFacts> | undefined

  function stand(identity: string, template: Template): Standing {
    const known = standing.get(identity)
    standing.delete(identity)
    if (!known || known.started.hasEnded()) return open(identity, template)
    standing.set(identity, known)
    return known
  }

  function open(identity: string, template: Template): Standing {
    const started = startPress(options)
    const one = {started, press: started.open(template, images), busy: 0}
    standing.set(identity, one)
    // One that cannot be opened may be the next time.
    one.press.catch(async () => {
      if (standing.get(identity) === one) standing.delete(identity)
      await started[Symbol.asyncDispose]()
    })
    return one
  }

  async function use<Value>(one: Standing, work: (press: Press) => Promise<Value>): Promise<Value> {
    one.busy++
    try {
      await closeOthers()
      return await work(await one.press)
    } finally {
      one.busy--
    }
  }

  /** Those that do nothing, beyond so many. */
  async function closeOthers(): Promise<void> {
    for (const [identity, {started, busy}] of standing) {
      if (standing.size <= mostPresses) return
      if (busy > 0) continue
      standing.delete(identity)
      await started[Symbol.asyncDispose]()
    }
  }

  return {
    images,
    of: (identity, template) => ({
      identity,
      layOut: document => use(stand(identity, template), press => press.layOut(document)),
      printMargins: pages => use(stand(identity, template), press => press.printMargins(pages)),
      async [Symbol.asyncDispose]() {}
    }),
    about(identity, template) {
      facts ??= use(stand(identity, template), () => stand(identity, template).started.about())
      return facts
    },
    async [Symbol.asyncDispose]() {
      const all = [...standing.values()]
      standing.clear()
      await Promise.all(all.map(({started}) => started[Symbol.asyncDispose]()))
    }
  }
}
