import type {CDPEvents, CDPSession} from 'puppeteer'
import type {Pipe} from './pipe.ts'

/** A conversation in the Chrome DevTools Protocol. */
export interface Session {
  /** Rejects with what the browser says is wrong, and when it ends. */
  readonly send: CDPSession['send']
  on<Name extends keyof CDPEvents>(name: Name, listener: (event: CDPEvents[Name]) => void): void
}

/** A browser that one can talk with. */
export interface Browser extends Session {
  readonly pipe: Pipe
  /** Talk with a tab that is attached. */
  session(id: string): Session
  /** Rejects when the browser ends. */
  readonly lost: Promise<never>
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: {readonly message: string}
}

/**
 * Puppeteer knows much of a page that a press has no use for: it asks for it when a tab opens, and is told of it ever after.
 * Loading it takes as long as a browser takes to start.
 */
export function talkWith(pipe: Pipe): Browser {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, (event: unknown) => void>()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => undefined)
  let last = 0
  let isOver = false

  pipe.onmessage = text => {
    const {id, sessionId, method, params, result, error}: Message = JSON.parse(text)
    if (id === undefined) return listeners.get(`${sessionId ?? ''} ${method}`)?.(params)
    const answer = waiting.get(id)
    waiting.delete(id)
    if (error) answer?.reject(new Error(error.message))
    else answer?.resolve(result)
  }
  pipe.onclose = () => {
    isOver = true
    const error = new Error('the browser ended')
    lost.reject(error)
    for (const {reject} of waiting.values()) reject(error)
    waiting.clear()
  }

  function ask(sessionId: string | undefined, method: string, params: unknown): Promise<unknown> {
    if (isOver) return lost.promise
    const answer = Promise.withResolvers<unknown>()
    // Where nobody waits for it.
    answer.promise.catch(() => undefined)
    const id = ++last
    waiting.set(id, answer)
    pipe.send(JSON.stringify({id, method, params, sessionId}))
    return answer.promise
  }

  function session(sessionId?: string): Session {
    return {
      send: (method, params) => ask(sessionId, method, params) as never,
      on(name, listener) {
        listeners.set(`${sessionId ?? ''} ${name}`, listener as (event: unknown) => void)
      }
    }
  }

  return {...session(), session, pipe, lost: lost.promise}
}
