import {EnvironmentError, LayoutError} from '../book/errors.ts'
import type {PlacedShell, SectionDocument} from '../book/pages.ts'
import type {Template} from '../book/template.ts'
import type {PressOptions} from './room.ts'

/*
 * What the program and the thread of the press say to each other: structured clones.
 */

/** From the program to the press. Those with an `id` are answered. */
export type Order =
  | {readonly kind: 'images'; readonly images: ReadonlyMap<string, string>}
  | {readonly kind: 'abort'}
  | ({readonly id: number} & Work)
export type Work =
  | {readonly kind: 'open'; readonly template: Template; readonly weight: number}
  | {readonly kind: 'layOut'; readonly document: SectionDocument}
  | {readonly kind: 'printMargins'; readonly pages: readonly PlacedShell[]}
  | {readonly kind: 'about'}
  | {readonly kind: 'close'}

/** From the press to the program. */
export type Answer =
  | {readonly id: number; readonly value: unknown}
  | {readonly id: number; readonly failure: Failure}
  | {readonly notice: string}

/** What the thread begins with. */
export interface ThreadData {
  readonly options: Omit<PressOptions, 'signal' | 'onNotice'>
}

/** An error as text: a clone loses its class. */
export interface Failure {
  readonly message: string
  readonly kind: 'layout' | 'environment' | 'other'
  readonly reached?: string | undefined
  readonly hint?: string | undefined
  readonly cause?: string | undefined
}

export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return {message: String(error), kind: 'other'}
  const {message} = error
  const cause = error.cause instanceof Error ? error.cause.stack : error.stack
  if (!(error instanceof EnvironmentError)) return {message, kind: 'other', cause}
  const {hint} = error
  if (!(error instanceof LayoutError)) return {message, kind: 'environment', hint, cause}
  return {message, kind: 'layout', reached: error.reached, hint, cause}
}

export function toError({message, kind, reached, hint, cause}: Failure): Error {
  const options = {cause, ...(hint && {hint})}
  if (kind === 'layout') return new LayoutError(message, {...options, reached})
  return kind === 'environment'
    ? new EnvironmentError(message, options)
    : new Error(message, {cause})
}
