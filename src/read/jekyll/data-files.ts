import {join, relative} from 'node:path'
import {siteDataIsSound} from '../../book/messages/jekyll.ts'
import {type YamlFault, yamlFaults} from '../../book/yaml-faults.ts'
import {csvRows} from './csv.ts'
import {lazily} from './lazily.ts'
import type {Site} from './site.ts'
import {typedYaml} from './typed-yaml.ts'
import {type Data, textAt} from './values.ts'

/** `site.data`: what the files of the data folder hold, read when a text asks for it. */
export function siteData(site: Site): Data {
  return folderData(site, join(site.root, textAt(site.config, 'data_dir') ?? '_data'), 0)
}

function folderData(site: Site, folder: string, depth: number): Data {
  const data: Data = {}
  if (depth > 10) return data
  for (const {name, isFolder} of site.disk.list(folder)) {
    const path = join(folder, name)
    if (isFolder) lazily(data, keyOf(name), () => folderData(site, path, depth + 1))
    const [, stem, ending] = /^(.*)\.(ya?ml|json|csv|tsv)$/iu.exec(name) ?? []
    if (!isFolder && stem && ending) lazily(data, keyOf(stem), () => fileData(site, path, ending))
  }
  return data
}

function fileData(site: Site, path: string, ending: string): unknown {
  if (/csv/iu.test(ending)) return site.disk.read(path, commaRows)
  if (/tsv/iu.test(ending)) return site.disk.read(path, tabRows)
  const read = site.disk.read(path, readYaml)
  const [fault] = read?.faults ?? []
  if (fault) site.tell?.(siteDataIsSound(relative('', path), fault.reason))
  return read?.value
}

function commaRows(text: string): unknown {
  return csvRows(text, ',')
}

function tabRows(text: string): unknown {
  return csvRows(text, '\t')
}

/** JSON is YAML. */
function readYaml(text: string): {readonly value: unknown; readonly faults: readonly YamlFault[]} {
  const {value, document} = typedYaml(text)
  return {value, faults: yamlFaults(document)}
}

function keyOf(name: string): string {
  return name
    .replace(/[^\w\s-]+/gu, '')
    .trim()
    .replace(/\s+/gu, '_')
}
