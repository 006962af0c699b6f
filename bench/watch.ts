import {spawn} from 'node:child_process'

/** A running `lectern build --watch`. */
export interface Watch extends AsyncDisposable {
  /** Seconds until the next PDF is there. */
  next(): Promise<number>
}

/** Start watching and wait for the first PDF: `--watch` prints the path of each on standard output. */
export async function openWatch(cli: string, folder: string): Promise<Watch> {
  const child = spawn(
    process.execPath,
    [cli, 'build', 'manuscript', '-o', 'watched.pdf', '-w', '-q'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore']
    }
  )
  const built = () => new Promise<void>(resolve => child.stdout.once('data', () => resolve()))
  await built()
  return {
    async next() {
      const start = performance.now()
      await built()
      return (performance.now() - start) / 1000
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await new Promise(resolve => child.on('close', resolve))
    }
  }
}
