import {access} from 'node:fs/promises'
import {EnvironmentError} from '../../book/errors.ts'
import {ManifestError} from '../../manifest/error.ts'
import {SectionsWanted} from '../../queue/layouts.ts'
import type {Failures, PackOrder, PackOutcome} from '../../queue/packs.ts'
import {buildIn} from '../build.ts'
import type {Result} from '../options.ts'
import type {Tell} from './events.ts'
import {packMade, unpackOptions} from './exchange.ts'
import {isWorthRetrying, onThisWorker} from './failures.ts'
import {openPackWorkshop, type Site} from './pack-workshop.ts'
import {openStand} from './stand.ts'

type MakePack = (order: PackOrder, failures: Failures, isLast: boolean) => Promise<PackOutcome>

/** Builds packs as `build` does, but for the press. */
export function packMaker(site: Site, tell: Tell): MakePack {
  const stand = openStand()

  async function make({paths, options}: PackOrder, failures: Failures): Promise<Result> {
    await see(paths)
    const [only = '', ...others] = paths
    const path = others.length > 0 ? paths : only
    return buildIn(openPackWorkshop(site, failures), path, unpackOptions(options))
  }

  async function outcome(order: PackOrder, failures: Failures): Promise<PackOutcome> {
    try {
      const result = await make(order, failures)
      const {pages, outputs} = result
      tell({kind: 'pack', pack: order.paths.join(', '), pages, outputs})
      return {result: packMade({result: withoutRecord(result, order)})}
    } catch (error) {
      if (error instanceof SectionsWanted) return {sections: error.sections}
      if (error instanceof ManifestError) return {result: packMade({error})}
      throw error
    }
  }

  return async (order, failures, isLast) => {
    try {
      return await stand.within(order.folder, () => outcome(order, failures))
    } catch (error) {
      const reason = onThisWorker(error)
      tell({kind: 'failure', of: order.paths.join(', '), reason: reason.message})
      if (!isLast && isWorthRetrying(error)) throw reason
      return {result: packMade({error: reason})}
    }
  }
}

/** It stands beside the PDF, is as long as the book, and a build needs it only to tell what has changed. */
function withoutRecord(result: Result, {options}: PackOrder): Result {
  if (unpackOptions(options).compares) return result
  const {record: _, ...rest} = result
  return rest
}

/** The build has seen them before it sent them: so it is this machine that does not. */
async function see(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await access(path).catch(cause => {
      throw new EnvironmentError(`Cannot see ${path}`, {
        cause,
        hint: 'packs must lie on a folder that all machines share, under the same path; `lectern worker --sections` is for machines that do not share it'
      })
    })
  }
}
