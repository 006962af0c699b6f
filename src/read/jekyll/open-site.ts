import {relative, resolve} from 'node:path'
import type {Entry, Manifest} from '../../book/manifest.ts'
import {siteConfigIsYaml, siteExists} from '../../book/messages/jekyll.ts'
import {type Finding, report} from '../../book/messages.ts'
import {asText, type Disk} from '../disk.ts'
import {pointsOf} from '../points.ts'
import {type Site, siteOf} from './site.ts'

/** The site that a source is of. What is wrong with it is told in the manifest's messages, once a book. */
export function openSite(manifest: Manifest, {entry, disk}: {entry: Entry; disk: Disk}): Site {
  const {folder, date} = manifest
  const given = entry.site ?? manifest.site
  const root = given === undefined ? undefined : resolve(folder, given)
  const isMissing = root !== undefined && disk.real(root) === undefined
  if (isMissing) tellOnce(manifest, siteExists(relative('', root)), entry)
  const site = siteOf(entry.source, {root: isMissing ? undefined : root, folder, date}, disk)
  const path = site.configPath
  for (const {reason, from} of path ? site.faults : []) {
    const {line} = pointsOf(disk.read(path ?? '', asText) ?? '').at(from)
    tellOnce(manifest, siteConfigIsYaml(relative('', path ?? ''), line, reason), entry)
  }
  return {...site, tell: finding => tellOnce(manifest, finding, entry)}
}

function tellOnce({file}: Manifest, finding: Finding, {place}: Entry): void {
  if (!file.messages.some(({reason}) => reason === finding.reason)) report(file, finding, place)
}
