import {relative} from 'node:path'
import type {Manifest} from '../../src/book/manifest.ts'
import {loadManifest, ManifestError} from '../../src/manifest/index.ts'

export async function failure(path: string | readonly string[]): Promise<ManifestError> {
  const error: unknown = await loadManifest(path).catch(error => error)
  if (!(error instanceof ManifestError)) throw new Error('Expected a ManifestError', {cause: error})
  return error
}

function entries({parts}: Manifest) {
  return parts.flatMap(part => part.entries)
}

export function sources(manifest: Manifest): string[] {
  return entries(manifest).map(({source}) => relative(manifest.folder, source))
}

export function ids(manifest: Manifest): string[] {
  return entries(manifest).map(({id}) => id)
}
