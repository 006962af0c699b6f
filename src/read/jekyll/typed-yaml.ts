import {type Document, parseDocument, type ScalarTag, type Tags, YAMLParseError} from 'yaml'
import {yamlLimit} from '../../book/yaml-faults.ts'
import {momentFrom} from './moments.ts'
import {type Data, isData} from './values.ts'

/** YAML with typed values, as Jekyll's parser Psych reads it (YAML 1.1, the last of equal keys wins). */
export function typedYaml(yaml: string): {readonly value: unknown; readonly document: Document} {
  const document = parseDocument(yaml.replaceAll('\t', ' '), {
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    customTags
  })
  return {value: made(document), document}
}

/** The map that a YAML text holds; empty where it is another thing or broken. */
export function yamlData(yaml: string): Data {
  const {value} = typedYaml(yaml)
  return isData(value) ? value : {}
}

/** The limit on aliases is the parser's own: what it refuses becomes a fault of the document. */
function made(document: Document): unknown {
  try {
    return document.toJS({maxAliasCount: 100})
  } catch (error) {
    if (document.errors.length === 0)
      document.errors.push(new YAMLParseError([0, 0], 'BAD_ALIAS', yamlLimit(error)))
    return undefined
  }
}

const name = 'tag:yaml.org,2002:timestamp'

/** Times keep the offset that they are written with. */
const timestamp: ScalarTag = {
  tag: name,
  default: true,
  test: /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)$/,
  resolve: text => momentFrom(text) ?? text
}

function customTags(tags: Tags): Tags {
  const others = tags.filter(tag => typeof tag === 'string' || tag.tag !== name)
  return [...others.map(tag => (isBoolean(tag) ? asPsych(tag) : tag)), timestamp]
}

function isBoolean(tag: Tags[number]): tag is ScalarTag {
  return typeof tag !== 'string' && tag.tag === 'tag:yaml.org,2002:bool'
}

/** For Psych (`ScalarScanner#tokenize`) a lone `y` or `n` is a word, and case counts in no truth value. */
function asPsych(tag: ScalarTag): ScalarTag {
  const isTrue = tag.identify?.(true) === true
  return {...tag, test: isTrue ? /^(?:yes|true|on)$/i : /^(?:no|false|off)$/i}
}
