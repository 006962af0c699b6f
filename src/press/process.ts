import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import type {Duplex, Readable} from 'node:stream'
import {PipeTransport} from 'puppeteer-core/internal/node/PipeTransport.js'

/** A browser's processes. */
export interface Running {
  readonly transport: PipeTransport
  /** Rejects when the first of them ends. */
  readonly ended: Promise<never>
  /** End them all. */
  kill(): Promise<void>
}

/** Start a browser that listens to a pipe. */
export function startProcess(
  executable: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv
): Running {
  const child = spawn(executable, [...quiet, ...flags, '--remote-debugging-pipe', 'about:blank'], {
    env,
    // A group of their own, so that one signal ends them all.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
  })
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  child.on('error', reject)
  child.on('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `code ${code}`}`)))
  const [, , , input, output] = child.stdio
  return {
    transport: new PipeTransport(input as Duplex, output as Readable, () => undefined),
    ended: promise,
    kill: () => end(child)
  }
}

/**
 * A browser that hangs answers nothing; its processes are a group where there are groups. Where the first of them has ended
 * already, the others may still write into the profile for a while: they are ended, too.
 */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return
  const isRunning = child.exitCode === null && child.signalCode === null
  const ended = isRunning ? once(child, 'exit') : undefined
  kill(child)
  await ended
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** What Puppeteer asks of a browser that nobody looks at: nothing of its own accord, and nothing put off. */
const quiet = [
  '--headless',
  '--allow-pre-commit-input',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-infobars',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--enable-automation',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--hide-scrollbars',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,ProcessPerSiteUpToMainFrameThreshold,IsolateSandboxedIframes'
]
