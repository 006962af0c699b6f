import type {VFile} from 'vfile'
import type {Severity} from '../book/messages.ts'
import {loadManifest} from '../manifest/index.ts'
import {type LedgerOptions, reportLedger} from '../report/ledger/index.ts'
import {compose, settle} from './compose.ts'

export interface RightsOptions extends LedgerOptions {
  /** The edition that is meant, where the manifest has several. */
  readonly variant?: string
  /** Severities by rule, over the manifest's. */
  readonly rules?: ReadonlyMap<string, Severity>
}

export interface RightsResult {
  /** The ledger in the form that was asked for. */
  readonly ledger: string
  readonly readings: number
  /** What it does not bear out, and whatever else is wrong with the texts. */
  readonly files: readonly VFile[]
}

/** The rights in the readings of a book, as the manifest has them: for people, for agencies, for programs. No pages are made. */
export async function rights(
  path: string | readonly string[],
  options: RightsOptions = {}
): Promise<RightsResult> {
  const {book, files, readings} = await compose(await loadManifest(path, options))
  return {
    ledger: reportLedger(book.ledger ?? [], book.manifest, options),
    readings,
    files: settle(files, book, options)
  }
}
