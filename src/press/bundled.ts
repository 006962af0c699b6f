import {existsSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import {userCacheFolder} from '../book/user-cache.ts'
import {faceVersions, writeFaces} from './drawing-faces.ts'

const decompress = promisify(brotliDecompress)

/** A browser's executable, and the folder of the system libraries that it needs where the system lacks them. */
export interface Unpacked {
  readonly executable: string
  readonly version: string
  readonly libraries: string
  /** A fontconfig file that knows no font of the system. */
  readonly fontConfig: string
}

/**
 * The headless shell of `@sparticuz/chromium`, unpacked once for each version into the user's cache folder.
 * Undefined where the package does not serve: other systems than Linux on x64, or the package absent.
 */
export async function unpackBundled(): Promise<Unpacked | undefined> {
  const folder =
    process.platform === 'linux' && process.arch === 'x64' ? packageFolder() : undefined
  if (!folder) return undefined
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(userCacheFolder(), `chromium-${manifest.version}-${await faceVersions()}`)
  if (!existsSync(home)) await unpack(join(folder, 'bin'), home)
  return {
    executable: join(home, 'chromium'),
    version: manifest.version,
    libraries: join(home, 'lib'),
    fontConfig: join(home, 'fonts.conf')
  }
}

function packageFolder(): string | undefined {
  try {
    let folder = dirname(require.resolve('@sparticuz/chromium'))
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (folder === dirname(folder)) return undefined
      folder = dirname(folder)
    }
    return folder
  } catch {
    return undefined
  }
}

const require = createRequire(import.meta.url)

/** Unpack beside and rename, so that two builds at once, or one that is killed, leave no half of a browser. */
async function unpack(packed: string, home: string): Promise<void> {
  // Once in the life of a version.
  const {extract} = await import('tar-fs')
  await mkdir(dirname(home), {recursive: true})
  const draft = await mkdtemp(`${home}-`)
  try {
    const executable = join(draft, 'chromium')
    await writeFile(executable, await decompress(await readFile(join(packed, 'chromium.br'))))
    await chmod(executable, 0o755)
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const files = await decompress(await readFile(join(packed, archive)))
      await pipeline(Readable.from([files]), extract(draft))
    }
    await writeFaces(draft, home)
    await rename(draft, home)
  } catch (error) {
    await rm(draft, {recursive: true, force: true})
    if (!existsSync(home)) throw error
  }
}
