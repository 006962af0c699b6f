import type {Position} from 'unist'
import type {FigureSettings} from '../book/figures.ts'
import type {ManifestWords} from './schema.ts'
import type {YamlSource} from './yaml.ts'

/** How figures, tables and formulas are counted, and the commands of TeX that the manifest defines. */
export function figureSettings({figures, tables, formulas, math}: ManifestWords): FigureSettings {
  const macros = Object.entries(math?.macros ?? {}).map(([name, tex]) => [
    name.startsWith('\\') ? name : `\\${name}`,
    tex
  ])
  return {
    numbers: {
      figure: figures?.numbers ?? 'none',
      table: tables?.numbers ?? 'none',
      formula: formulas?.numbers ?? 'none'
    },
    macros: Object.fromEntries(macros)
  }
}

/** Where the manifest asks for the lists of figures and of tables. */
export function listPlaces(
  words: ManifestWords,
  yaml: YamlSource
): {figures?: Position | undefined; tables?: Position | undefined} {
  const place = (name: 'figures' | 'tables') => {
    for (const matter of ['frontmatter', 'backmatter'] as const) {
      const at = words[matter]?.indexOf(name) ?? -1
      if (at >= 0) return yaml.place([matter, at])
    }
    return undefined
  }
  return {figures: place('figures'), tables: place('tables')}
}
