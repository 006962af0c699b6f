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

type MakePack = (order: PackOrder, failures: Failures, isLast: boolean) => Promise<PackOutcome>

/** Builds packs as `build` does, but for the press. */
export function packMaker(site: Site, tell: Tell): MakePack {
  async function make({paths, options}: PackOrder, failures: Failures): Promise<Result> {
    await see(paths)
    const [only = '', ...others] = paths
    const path = others.length > 0 ? paths : only
    return buildIn(openPackWorkshop(site, failures), path, unpackOptions(options))
  }

  return async (order, failures, isLast) => {
    const pack = order.paths.join(', ')
    try {
      const result = await make(order, failures)
      tell({kind: 'pack', pack, pages: result.pages, outputs: result.outputs})
      return {result: packMade({result})}
    } catch (error) {
      if (error instanceof SectionsWanted) return {sections: error.sections}
      const reason = error instanceof ManifestError ? error : onThisWorker(error)
      tell({kind: 'failure', of: pack, reason: reason.message})
      if (!isLast && isWorthRetrying(error)) throw reason
      return {result: packMade({error: reason})}
    }
  }
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
