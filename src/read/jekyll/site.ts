import {dirname, isAbsolute, join, relative, sep} from 'node:path'
import type {Finding} from '../../book/messages.ts'
import {type YamlFault, yamlFaults} from '../../book/yaml-faults.ts'
import type {Disk} from '../disk.ts'
import {typedYaml} from './typed-yaml.ts'
import {type Data, isData, merged, textAt} from './values.ts'

/** A Jekyll site: where it is and what its `_config.yml` says, with Jekyll's own defaults. */
export interface Site {
  /** Absolute. */
  readonly root: string
  readonly disk: Disk
  readonly config: Data
  /** Of the settings, absolute; none in a folder that only looks like a site. */
  readonly configPath?: string
  readonly faults: readonly YamlFault[]
  /** The edition's date, for what Jekyll takes from the clock. */
  readonly date: string | undefined
  /** Tell what is wrong with a file of the site that a text asks for. */
  readonly tell?: (finding: Finding) => void
}

/** The folder that a manifest names, or that the source lies in, as a site. */
export function siteOf(
  source: string,
  given: {
    readonly root: string | undefined
    readonly folder: string
    readonly date: string | undefined
  },
  disk: Disk
): Site {
  const root = given.root ?? rootOf(source, given.folder, disk)
  const configPath = configNames.map(name => join(root, name)).find(path => disk.real(path))
  const read = configPath ? disk.read(configPath, readConfig) : undefined
  return {
    ...{root, disk, date: given.date},
    ...(configPath && {configPath}),
    config: merged(defaults, read?.data ?? {}),
    faults: read?.faults ?? []
  }
}

const configNames = ['_config.yml', '_config.yaml']

/**
 * Upwards from the source to the first folder with settings, no further than a repository's own root. Without settings
 * anywhere, the folder that holds `_posts` or another collection, or `_includes`; else the manuscript's.
 */
function rootOf(source: string, folder: string, disk: Disk): string {
  const above = foldersAbove(source, disk)
  const isSite = (path: string): boolean =>
    configNames.some(name => disk.real(join(path, name)) !== undefined)
  const collection = above.findLast(path => /^_[a-z]/i.test(path.slice(path.lastIndexOf(sep) + 1)))
  return (
    above.find(isSite) ??
    (collection && dirname(collection)) ??
    above.find(path => disk.real(join(path, '_includes')) !== undefined) ??
    (isWithin(source, folder) ? folder : dirname(source))
  )
}

/** The folders that a file or a folder lies in, the nearest first, no further than a repository's own root. */
export function foldersAbove(source: string, disk: Disk): string[] {
  const folders: string[] = []
  for (let folder = dirname(source); ; folder = dirname(folder)) {
    folders.push(folder)
    if (folder === dirname(folder) || disk.real(join(folder, '.git')) !== undefined) return folders
  }
}

/** Whether a path lies in a folder, or is it. */
export function isWithin(path: string, folder: string): boolean {
  const inner = relative(folder, path)
  return inner === '' || !(inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner))
}

/** A file of the site by its path there, with slashes; `undefined` where it is none or links lead out of the site. */
export function siteFile(site: Site, path: string): string | undefined {
  const file = join(site.root, path)
  const real = site.disk.real(file)
  const root = site.disk.real(site.root)
  return isWithin(file, site.root) && real && root && isWithin(real, root) ? file : undefined
}

/** The path of a file from the root of its site, with slashes. */
export function pathInSite(site: Site, file: string): string {
  return relative(site.root, file).split(sep).join('/')
}

/** Of the web address of the site: where its pages begin, without a slash at the end. */
export function baseUrl(site: Site): string {
  const base = (textAt(site.config, 'baseurl') ?? '').replace(/\/+$/u, '')
  return base === '' || base.startsWith('/') ? base : `/${base}`
}

function readConfig(text: string): {data: Data; faults: readonly YamlFault[]} {
  const {value, document} = typedYaml(text.replace(/^\uFEFF/u, ''))
  const faults = yamlFaults(document)
  if (isData(value)) return {data: value, faults}
  const isBlank = value === null || value === undefined
  const noMap = {reason: 'no `key: value` line', code: 'NO_MAP', from: 0, to: 0}
  return {data: {}, faults: faults.length > 0 || isBlank ? faults : [noMap]}
}

/** Those of Jekyll's own that texts can see. */
const defaults: Data = {
  collections_dir: '',
  data_dir: '_data',
  includes_dir: '_includes',
  markdown: 'kramdown',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  highlighter: 'rouge',
  permalink: 'date',
  collections: {},
  defaults: [],
  exclude: [],
  include: [],
  kramdown: {}
}
