import {access, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {EnvironmentError} from '../../book/errors.ts'
import type {Blobs} from '../blobs.ts'

/** A folder that all machines share: a file for each name, written beside and renamed. */
export function openFolder(folder: string): Blobs {
  let drafts = 0
  // The working folder of a worker changes.
  const root = resolve(folder)
  const fileOf = (name: string) => join(root, name.slice(0, 2), name)

  async function write(name: string, bytes: Uint8Array): Promise<void> {
    const file = fileOf(name)
    const draft = `${file}.${hostname()}-${process.pid}-${++drafts}`
    try {
      await mkdir(dirname(file), {recursive: true})
      await writeFile(draft, bytes)
      await rename(draft, file)
    } catch (cause) {
      await rm(draft, {force: true}).catch(() => undefined)
      throw failure('write to', folder, cause)
    }
  }

  return {
    place: folder,
    write,
    has: name =>
      access(fileOf(name)).then(
        () => true,
        () => false
      ),
    read: name =>
      readFile(fileOf(name)).catch(cause => {
        if (codeOf(cause) === 'ENOENT') return undefined
        throw failure('read', folder, cause)
      })
  }
}

function failure(what: string, folder: string, cause: unknown): EnvironmentError {
  const code = codeOf(cause)
  return new EnvironmentError(
    `Cannot ${what} the store ${folder}: ${reasons[code] ?? String(cause)}`,
    {
      cause,
      hint: 'nothing is lost: make room, or let workers write there, and build again; what was laid out is kept'
    }
  )
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the folder is not this user’s to use',
  EPERM: 'the folder is not this user’s to use',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOTDIR: 'it is no folder',
  EEXIST: 'it is no folder'
}
