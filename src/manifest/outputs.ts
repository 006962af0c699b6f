import type {Manifest} from '../book/manifest.ts'
import {coverSettings} from './cover.ts'
import {editionSettings} from './editions.ts'
import {pdfSettings} from './pdf.ts'
import {pressSettings} from './press.ts'
import type {ManifestWords} from './schema.ts'
import type {YamlSource} from './yaml.ts'

/** What is made of the book: its PDF, the edition for the press, the cover, and what these are to keep to. */
export function outputSettings(
  words: ManifestWords,
  yaml: YamlSource | undefined
): Pick<Manifest, 'pdf' | 'press' | 'cover' | 'lock' | 'budget' | 'outputs'> {
  return {
    ...pdfSettings(words),
    ...pressSettings(words, yaml),
    ...coverSettings(words, yaml),
    ...editionSettings(words, yaml),
    outputs: words.outputs ?? ['pdf']
  }
}
