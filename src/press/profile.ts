import {mkdtemp, readdir, rm, statfs} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'

const prefix = 'lectern-profile-'

/** A folder for a browser's profile, named after this process; those that ended processes left behind are removed. */
export async function makeProfile(): Promise<string> {
  await removeLeftBehind()
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)).catch(cause => {
    throw new EnvironmentError(`Cannot make a folder for the browser in ${tmpdir()}`, {
      cause,
      hint: 'set TMPDIR to a folder that can be written'
    })
  })
}

/** Whether a browser would find no room for its profile; it ends without a word then. */
export async function lacksRoom(): Promise<boolean> {
  const {bavail, bsize} = await statfs(tmpdir())
  return bavail * bsize < leastBytes
}

const leastBytes = 2 ** 20

/** The processes of a browser that was killed may write for a moment longer. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 50}).catch(
    () => undefined
  )
}

async function removeLeftBehind(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  const left = names.filter(name => name.startsWith(prefix) && !isRunning(ownerOf(name)))
  await Promise.all(left.map(name => removeProfile(join(tmpdir(), name))))
}

function ownerOf(name: string): number {
  return Number.parseInt(name.slice(prefix.length), 10)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
