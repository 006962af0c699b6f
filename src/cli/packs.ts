import {basename, dirname, join, resolve} from 'node:path'
import type {Pack} from '../verbs/build-queued.ts'
import type {Settings} from './settings.ts'
import {UsageError} from './usage-error.ts'

/**
 * Each path is a pack. Several are named after their folders, in the folder that `--output` names, or in `dist`; where each
 * becomes several files, in a folder of its own there.
 */
export function packsOf(paths: readonly string[], settings: Settings): Pack[] {
  const {output, variant, only} = settings
  const [path = '.', ...others] = paths
  if (others.length === 0) return [{path, ...(output !== undefined && {output})}]
  refuseSingle(paths, settings)
  const names = paths.map(nameOf)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) {
    const first = paths[names.indexOf(names[twice] ?? '')]
    throw new UsageError(
      `Cannot build ${first} and ${paths[twice]} to the same file ${names[twice]}.pdf`,
      'build them one by one, each with an --output of its own'
    )
  }
  const place = output ?? 'dist'
  return paths.map((path, index) => {
    const name = names[index] ?? ''
    if (only) return {path, folder: join(place, name)}
    return {path, output: join(place, `${name}${variant === undefined ? '' : `.${variant}`}.pdf`)}
  })
}

/** What is of one pack, where there are several. */
function refuseSingle(paths: readonly string[], {output, errata, against}: Settings): void {
  if (output !== undefined && /\.pdf$/iu.test(output)) {
    throw new UsageError(
      `Cannot write ${paths.length} packs to the one file ${output}`,
      'name a folder for them, as in --output packs/'
    )
  }
  const flag = errata !== undefined ? 'errata' : against !== undefined ? 'against' : undefined
  if (!flag) return
  throw new UsageError(
    `Cannot use \`--${flag}\` of one file for ${paths.length} packs`,
    'build that pack by itself'
  )
}

/** The name of its folder, or of the file where that is no `reader.yaml`. */
function nameOf(path: string): string {
  const whole = resolve(path)
  const name = basename(whole)
  if (/^reader\.ya?ml$/u.test(name)) return basename(dirname(whole))
  return name.replace(/\.(?:ya?ml|md|markdown|txt|html?)$/u, '')
}
