import {hostname} from 'node:os'
import {EnvironmentError, LayoutError} from '../../book/errors.ts'

/** Another machine may have the room, the rights or the browser that this one lacks; a section too hard for one is too hard for all. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof EnvironmentError && !(error instanceof LayoutError)
}

/** The error, with the name of this machine. */
export function onThisWorker(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const message = `${error.message} (worker ${hostname()})`
  const {cause} = error
  if (error instanceof LayoutError) {
    return new LayoutError(message, {...hinted(error), cause, reached: error.reached})
  }
  if (error instanceof EnvironmentError) {
    return new EnvironmentError(message, {...hinted(error), cause})
  }
  return error
}

function hinted({hint}: EnvironmentError): {hint?: string} {
  return hint === undefined ? {} : {hint}
}
