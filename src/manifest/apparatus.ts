import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Apparatus, Epigraph} from '../book/apparatus.ts'
import {chronologyOf} from './chronology.ts'
import {editorWords, listWords} from './editor-words.ts'
import {given} from './given.ts'
import {glossaryOf} from './glossary.ts'
import type {ManifestWords} from './schema.ts'
import {isFileName} from './schema-back-matter.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What the editor adds beside the readings; nothing for a manifest that adds nothing. */
export function apparatusOf(
  words: ManifestWords,
  file: VFile,
  yaml: YamlSource | undefined
): Apparatus | undefined {
  const prose = (key: 'dedication' | 'preface' | 'introduction' | 'permissions') => {
    const value = words[key]
    const isText = value !== undefined && !(isFile(key) && isFileName(value))
    return isText ? editorWords(value, key, yaml?.place([key])) : undefined
  }
  const further = words['further reading']
  const apparatus: Apparatus = {
    epigraphs: epigraphsOf(words, yaml),
    abbreviations: words.abbreviations ?? [],
    lives: (words.contributors ?? []).map(({name, about}, at) => {
      const place = yaml?.place(['contributors', at])
      const owner = `contributors ${at}`
      return {
        ...{name, about: editorWords(about, owner, yaml?.place(['contributors', at, 'about']))},
        ...given({place})
      }
    }),
    ...given({
      dedication: prose('dedication'),
      preface: prose('preface'),
      introduction: prose('introduction'),
      permissions: prose('permissions'),
      furtherReading: listWords(further, 'further reading', yaml?.place(['further reading'])),
      glossary: glossaryOf(words, file, yaml),
      chronology: chronologyOf(words, yaml)
    })
  }
  return isEmpty(apparatus) ? undefined : apparatus
}

function isFile(key: string): boolean {
  return key === 'preface' || key === 'introduction'
}

function isEmpty(apparatus: Apparatus): boolean {
  return Object.values(apparatus).every(value => Array.isArray(value) && value.length === 0)
}

function epigraphsOf({epigraph}: ManifestWords, yaml: YamlSource | undefined): Epigraph[] {
  if (epigraph === undefined) return []
  const isList = Array.isArray(epigraph)
  return [epigraph].flat().map((words, at) => {
    const path: Path = ['epigraph', ...(isList ? [at] : [])]
    const {text, source} = typeof words === 'string' ? {text: words} : words
    const part = (value: string, key: string): Root =>
      editorWords(
        value,
        `epigraph ${at} ${key}`,
        yaml?.place(typeof words === 'string' ? path : [...path, key])
      )
    return {text: part(text, 'text'), ...(source !== undefined && {source: part(source, 'source')})}
  })
}
