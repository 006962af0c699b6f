import {report} from '../report/index.ts'
import type {Result} from '../verbs/options.ts'
import {workspaceBase} from './ci.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'

/** Several paths are one manuscript; `loadManifest` takes them all. */
export function manuscript(paths: readonly string[]): string {
  return (paths.length > 1 ? paths : (paths[0] ?? '.')) as string
}

export function isForPrograms({format}: Settings): boolean {
  return format === 'json' || format === 'sarif'
}

export function told(
  {files, readings, pages}: Omit<Result, 'outputs'>,
  settings: Settings,
  terminal: Terminal
): string {
  const {format, level} = settings
  const totals = {readings, pages, seconds: terminal.seconds()}
  return report(files, format, {
    level,
    totals,
    color: terminal.color,
    isWhole: settings.layout === true,
    base: workspaceBase(process.env, process.cwd())
  })
}
