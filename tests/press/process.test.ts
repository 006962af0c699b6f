import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {startProcess} from '../../src/press/process.ts'
import {processAt} from './processes.ts'

test('the processes of a browser whose first one is gone are ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-process-'))
  onTestFinished(() => rm(folder, {recursive: true}))
  const [browser, left] = [join(folder, 'browser'), join(folder, 'left')]
  await writeFile(browser, `#!/bin/sh\nsleep 300 &\necho $! > '${left}'\nexit 1\n`)
  await chmod(browser, 0o755)
  const running = startProcess(browser, [], process.env)
  await expect(running.ended).rejects.toThrow('it ended with code 1')
  const other = Number(await readFile(left, 'utf8'))
  expect(processAt(other)).toHaveLength(1)
  await running.kill()
  await vi.waitUntil(() => processAt(other).length === 0)
})
