import type {VFile} from 'vfile'
import {type Document, isMap, isScalar, parseDocument, visit} from 'yaml'
import {metadataIsYaml} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import {doubledKey, type YamlFault, yamlFaults, yamlLimit} from '../../book/yaml-faults.ts'
import {pointsOf} from '../points.ts'
import type {FrontMatter} from './front-matter.ts'
import {type Data, isData} from './values.ts'

/**
 * The values of a YAML block by the failsafe schema: each scalar as written, so that a title may be `1984` and a date
 * keeps its day. Keys without a value are left out.
 */
export function writtenYaml(block: FrontMatter, text: string, file: VFile): Data {
  const document = parseLeniently(block.yaml.replaceAll('\t', ' '))
  const faults = apart([...yamlFaults(document), ...doubledKeys(document), ...noMap(document)])
  blankNulls(document)
  for (const {reason, from} of faults) {
    const point = pointsOf(text).at(block.start + Math.min(from, block.yaml.length))
    report(file, metadataIsYaml(reason), point)
  }
  try {
    const value: unknown = document.toJS()
    return isData(value) ? withoutBlanks(value) : {}
  } catch (error) {
    if (faults.length === 0) {
      report(file, metadataIsYaml(yamlLimit(error)), pointsOf(text).at(block.start))
    }
    return {}
  }
}

/** Psych, Jekyll's parser, lets a quoted value go on at the margin; YAML does not. Spaces for line ends keep places true. */
function parseLeniently(yaml: string): Document.Parsed {
  const options = {...quietly, schema: 'failsafe'} as const
  const document = parseDocument(yaml, options)
  if (document.errors.length === 0) return document
  const quoted = /^(?:[\w-]+[ ]*:|-)[ ]+"(?:[^"\\]|\\.)*"/gm
  const joined = parseDocument(
    yaml.replace(quoted, value => value.replace(/[\r\n]/g, ' ')),
    options
  )
  return joined.errors.length === 0 ? joined : document
}

/** Jekyll takes the last of them. */
function doubledKeys(document: Document): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Map(_, {items}) {
      const names = new Set<unknown>()
      for (const {key} of items) {
        if (!isScalar(key)) continue
        const [from, to] = key.range ?? [0, 0]
        if (names.has(key.value)) faults.push({reason: doubledKey, code: 'DUPLICATE_KEY', from, to})
        names.add(key.value)
      }
    }
  })
  return faults
}

/** A space that is none of YAML’s, or a block of prose: no key is read. */
function noMap(document: Document): YamlFault[] {
  const {contents, errors} = document
  if (errors.length > 0 || contents === null || isMap(contents)) return []
  const [from, to] = contents.range ?? [0, 0]
  return [{reason: 'no `key: value` line', code: 'NO_MAP', from, to}]
}

/** The parser looks for a doubled key among all before it: we do it by a set. */
const quietly = {prettyErrors: false, uniqueKeys: false, logLevel: 'error'} as const

/** An indented key is two faults to the parser, a key of two lines and a second one in a line: it is one to an editor. */
function apart(faults: readonly YamlFault[]): YamlFault[] {
  const byPlace = Map.groupBy(faults, ({from}) => from)
  return [...byPlace.values()].flatMap(([fault, other]) => {
    if (!fault) return []
    return [
      other ? {...fault, reason: 'a key that begins further in than the one before it'} : fault
    ]
  })
}

/** `~` and `null` are no words, unless in quotation marks; there are people of the name of Null. */
function blankNulls(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'PLAIN' && /^(?:~|null)$/.test(String(node.value))) node.value = ''
    }
  })
}

function withoutBlanks(values: Data): Data {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
