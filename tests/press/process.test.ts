import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {startProcess} from '../../src/press/process.ts'

test('the processes of a browser whose first one is gone are ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-process-'))
  const [browser, left] = [join(folder, 'browser'), join(folder, 'left')]
  await writeFile(browser, `#!/bin/sh\nsleep 300 &\necho $! > '${left}'\nexit 1\n`)
  await chmod(browser, 0o755)
  const running = startProcess(browser, [], process.env)
  await expect(running.ended).rejects.toThrow('it ended with code 1')
  const other = Number(await readFile(left, 'utf8'))
  expect(await isAlive(other)).toBe(true)
  await running.kill()
  await vi.waitUntil(async () => !(await isAlive(other)))
  await rm(folder, {recursive: true})
})

/** A process that has ended may not have been asked for yet how it did. */
async function isAlive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return status !== undefined && !status.includes(') Z ')
}
