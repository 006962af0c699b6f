import {EnvironmentError} from '../book/errors.ts'
import {openBucket} from './blobs/bucket.ts'
import {openFolder} from './blobs/folder.ts'

/**
 * The store that the workers of a queue share: bytes by name. What stands under a name never changes, so whoever writes it
 * first or last, it is the same. What cannot be read or written is an `EnvironmentError`: unlike a cache, it is needed.
 */
export interface Blobs {
  /** For messages. */
  readonly place: string
  has(name: string): Promise<boolean>
  read(name: string): Promise<Buffer | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** The store at a place: a folder, or `s3://bucket/prefix`. */
export function openBlobs(
  place: string,
  environment: Readonly<Record<string, string | undefined>> = process.env
): Blobs {
  if (place.startsWith('s3://')) return openBucket(place, environment)
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(place)) {
    throw new EnvironmentError(`Unexpected store \`${place}\`, expected a folder or s3://bucket`, {
      hint: 'as in --store /mnt/layouts or --store s3://layouts/lectern'
    })
  }
  return openFolder(place)
}
