import {existsSync} from 'node:fs'
import {access, constants} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {EnvironmentError} from '../book/errors.ts'
import {userCacheFolder} from '../book/user-cache.ts'
import {unpackBundled} from './bundled.ts'
import {type Connection, connect, type PipeTransport} from './connection.ts'
import {type Running, startProcess} from './process.ts'
import {lacksRoom, makeProfile, removeProfile} from './profile.ts'

export interface BrowserOptions {
  /** Executable to use instead of looking for one. */
  readonly browser?: string
  /** `false`: run without the sandbox, and say nothing of it. */
  readonly sandbox?: boolean
}

/** A browser on this machine. */
export interface FoundBrowser {
  readonly executable: string
  /** How it was found, in words for `lectern doctor`. */
  readonly from: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Look for a browser: the one asked for (`--browser`, `PUPPETEER_EXECUTABLE_PATH`), the bundled one, Puppeteer's cache, a
 * Chrome, Chromium or Edge of the system.
 * Throws `EnvironmentError` when there is none.
 */
export async function findBrowser(options: BrowserOptions = {}): Promise<FoundBrowser> {
  const asked = options.browser ?? process.env['PUPPETEER_EXECUTABLE_PATH']
  if (asked) return await executableAt(asked)
  return (await bundled()) ?? (await inPuppeteerCache()) ?? inSystem() ?? noBrowser()
}

async function executableAt(path: string): Promise<FoundBrowser> {
  try {
    await access(path, constants.X_OK)
  } catch (cause) {
    throw new EnvironmentError(`Cannot run the browser \`${path}\``, {
      cause,
      hint: 'check the path given by --browser or PUPPETEER_EXECUTABLE_PATH'
    })
  }
  return {executable: path, from: 'as asked for', environment: {}}
}

async function bundled(): Promise<FoundBrowser | undefined> {
  const unpacked = await unpackBundled().catch(cause => {
    throw new EnvironmentError(`Cannot unpack the bundled Chromium into ${userCacheFolder()}`, {
      cause,
      hint: 'free some space (300 MB), or set XDG_CACHE_HOME to a folder that can be written'
    })
  })
  if (!unpacked) return undefined
  return {
    executable: unpacked.executable,
    from: `@sparticuz/chromium ${unpacked.version}`,
    environment: {
      FONTCONFIG_FILE: unpacked.fontConfig,
      ...(!systemHasNss() && {LD_LIBRARY_PATH: unpacked.libraries})
    }
  }
}

const libraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib'
]

function systemHasNss(): boolean {
  return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(name =>
    libraryFolders.some(folder => existsSync(`${folder}/${name}`))
  )
}

async function inPuppeteerCache(): Promise<FoundBrowser | undefined> {
  try {
    const {default: puppeteer} = await import('puppeteer')
    const executable = await puppeteer.executablePath({headless: 'shell'})
    return existsSync(executable)
      ? {executable, from: 'Puppeteer’s cache', environment: {}}
      : undefined
  } catch {
    return undefined
  }
}

const systemBrowsers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge'
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  ]
}

function inSystem(): FoundBrowser | undefined {
  const executable = systemBrowsers[process.platform]?.find(existsSync)
  return executable ? {executable, from: 'the system', environment: {}} : undefined
}

function noBrowser(): never {
  throw new EnvironmentError('Cannot lay out pages without Chromium, and found none', {
    hint: 'run `npm ci` again, `npx puppeteer browsers install chrome-headless-shell`, or name one with --browser'
  })
}

export interface Launched {
  readonly connection: Connection
  /** For who wants to talk with it otherwise. */
  readonly transport: PipeTransport
  /** `HeadlessChrome/153.0.7204.12`. */
  readonly version: string
  /** End the browser with all its processes, and remove its profile. It has nothing to save. */
  close(): Promise<void>
  /** What the user should be told once: that the sandbox is off, and why. */
  readonly notice?: string
}

/** Start a browser, with its sandbox where that can work. */
export async function launch(found: FoundBrowser, options: BrowserOptions = {}): Promise<Launched> {
  if (options.sandbox === false) return start(found, false)
  if (process.getuid?.() === 0) {
    const notice = 'Chromium runs without its sandbox, because it is started as root'
    return {...(await start(found, false)), notice}
  }
  try {
    return await start(found, true)
  } catch (error) {
    // Where the kernel refuses a sandbox, Chromium ends without a word: that it starts without one tells the reason.
    const started = await start(found, false).catch(() => {
      throw error
    })
    return {
      ...started,
      notice:
        'Chromium runs without its sandbox, because it does not start with it (user namespaces may be restricted here)'
    }
  }
}

async function start(found: FoundBrowser, sandbox: boolean): Promise<Launched> {
  const profile = await makeProfile()
  const running = startProcess(
    found.executable,
    [`--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox']), ...flags],
    {
      ...process.env,
      ...found.environment,
      ...ownFolder(profile),
      TZ: 'UTC',
      LANG: 'en_US.UTF-8'
    }
  )
  const {transport} = running
  const connection = connect(transport)
  const close = () => end(running, profile)
  try {
    return {connection, transport, version: await versionOf(connection, running), close}
  } catch (cause) {
    const isFull = await lacksRoom()
    await close()
    throw new EnvironmentError(`Cannot start the browser ${found.executable}`, {
      cause,
      hint: isFull
        ? `there is no room in ${tmpdir()}: free some, or set TMPDIR to another folder`
        : `\`${found.executable} --version\` shows what it lacks; --browser names another one`
    })
  }
}

/**
 * A browser that ends between making a file for shared memory and taking its name away leaves it behind: in the profile it
 * goes with that. A whole Chrome has a socket there, too, whose path may take 107 bytes.
 */
function ownFolder(profile: string): Record<string, string> {
  return process.platform === 'linux' && Buffer.byteLength(profile) < 60 ? {TMPDIR: profile} : {}
}

/** Its first answer. A browser starts in a second; one that was killed meanwhile may never give any. */
async function versionOf(connection: Connection, {ended}: Running): Promise<string> {
  const {promise, reject} = Promise.withResolvers<never>()
  const late = () => reject(new Error(`it did not start within ${startingSeconds} seconds`))
  const timer = setTimeout(late, startingSeconds * 1000)
  try {
    const {product} = await Promise.race([connection.send('Browser.getVersion'), ended, promise])
    return product
  } finally {
    clearTimeout(timer)
  }
}

const startingSeconds = 10

async function end(running: Running, profile: string): Promise<void> {
  await running.kill()
  await removeProfile(profile)
}

/**
 * Same glyph positions on every machine, nothing asked of a network, nothing kept on a disk, no process for a network or a
 * screen that nobody has.
 */
const flags = [
  '--font-render-hinting=none',
  '--disable-gpu',
  '--use-gl=disabled',
  '--enable-features=NetworkServiceInProcess2',
  '--incognito',
  '--disable-dev-shm-usage',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--js-flags=${[
    '--max-old-space-size=2048',
    // In a section or two there is nothing to collect yet.
    '--initial-old-space-size=96',
    // Most of the work is Chromium's: faster code saves less than it takes to make.
    '--no-turbofan',
    '--invocation-count-for-maglev=3000'
  ].join()}`
]
