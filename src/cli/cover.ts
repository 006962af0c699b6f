import type {BuildOptions, Result} from '../verbs/options.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'

/** Make a cover; what is said of the texts is told by `tell`, which gives the exit code. */
export async function cover(
  path: string | readonly string[],
  settings: Settings,
  options: BuildOptions,
  terminal: Terminal,
  tell: (result: Result) => number
): Promise<number> {
  const verb = await import('../verbs/cover.ts')
  const {marks = false} = settings.sheets ?? {}
  const {output, size, built} = await verb.cover(path, {...options, marks})
  const code = tell(output ? {...built, outputs: [output]} : built)
  if (!size || settings.quiet) return code
  const {width, height, spine, bleed} = size
  const [across, up] = [2 * width + spine, height].map(rounded)
  terminal.err(
    `Cover of ${across} × ${up} mm when cut, spine ${rounded(spine)} mm for ${built.pages} pages, bleed ${rounded(bleed)} mm.\n`
  )
  return code
}

function rounded(millimetres: number): string {
  return String(Math.round(millimetres * 10) / 10)
}
