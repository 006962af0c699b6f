import type {VFile} from 'vfile'
import {loadManifest} from '../manifest/index.ts'
import {read} from '../read/index.ts'
import {applyRules} from '../report/rules.ts'
import {type Fetched, fetchAssets} from './fetch.ts'
import type {BuildOptions} from './options.ts'

export interface VendorOptions extends Pick<BuildOptions, 'rules' | 'signal' | 'variant'> {
  /** Fetch again what is there already. */
  readonly refresh?: boolean
}

export interface Vendored extends Fetched {
  readonly files: readonly VFile[]
  /** How many. */
  readonly readings: number
}

/** Bring the remote images of a manuscript into it, under its lock: the only verb that goes to the web. */
export async function vendor(
  path: string | readonly string[],
  options: VendorOptions = {}
): Promise<Vendored> {
  const manifest = await loadManifest(path, options)
  const readings = await read(manifest)
  // What reading found is for `check` to say.
  for (const {file} of readings) file.messages = []
  const fetched = await fetchAssets(readings, manifest, options)
  const files = [manifest.file, ...readings.map(({file}) => file)]
  const rules = new Map([...manifest.rules, ...(options.rules ?? [])])
  return {...fetched, files: applyRules(files, rules), readings: readings.length}
}
