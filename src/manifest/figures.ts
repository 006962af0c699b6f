import type {FigureSettings} from '../book/figures.ts'
import type {ManifestWords} from './schema.ts'

/** How figures, tables and formulas are counted, and the commands of TeX that the manifest defines; or nothing of it. */
export function figureSettings({figures, tables, formulas, math}: ManifestWords): {
  figures?: FigureSettings
} {
  if (!figures && !tables && !formulas && !math) return {}
  const macros = Object.entries(math?.macros ?? {}).map(([name, tex]) => [
    name.startsWith('\\') ? name : `\\${name}`,
    tex
  ])
  const numbers = {
    figure: figures?.numbers ?? 'none',
    table: tables?.numbers ?? 'none',
    formula: formulas?.numbers ?? 'none'
  } as const
  return {figures: {numbers, macros: Object.fromEntries(macros)}}
}
