import type {VFile} from 'vfile'
import {type Document, parseDocument} from 'yaml'
import {metadataIsYaml} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import {yamlFaults, yamlLimit} from '../../book/yaml-faults.ts'
import {pointsOf} from '../points.ts'
import type {FrontMatter} from './front-matter.ts'
import {type Data, isData} from './values.ts'

/**
 * The values of a YAML block by the failsafe schema: each scalar as written, so that a title may be `1984` and a date
 * keeps its day. Keys without a value are left out.
 */
export function writtenYaml(block: FrontMatter, text: string, file: VFile): Data {
  const document = parseLeniently(block.yaml.replaceAll('\t', ' '))
  const faults = yamlFaults(document)
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
  const options = {schema: 'failsafe', prettyErrors: false} as const
  const document = parseDocument(yaml, options)
  if (document.errors.length === 0) return document
  const quoted = /^(?:[\w-]+[ ]*:|-)[ ]+"(?:[^"\\]|\\.)*"/gm
  const joined = parseDocument(
    yaml.replace(quoted, value => value.replace(/[\r\n]/g, ' ')),
    options
  )
  return joined.errors.length === 0 ? joined : document
}

function withoutBlanks(values: Data): Data {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
