import type {Link} from 'mdast'
import type {ArchivedLink, Manifest} from '../../book/manifest.ts'
import {archivedLinkUsed} from '../../book/messages/links.ts'
import {report} from '../../book/messages.ts'
import {nearest} from '../../book/nearest.ts'
import {bare} from './address.ts'

/** The copies that archives keep of what links lead to. */
export interface Archives {
  /** The address of the copy, if there is one: of the manifest, or of the link itself (https://robustlinks.mementoweb.org). */
  readonly of: (link: Link) => string | undefined
  /** Tell of the manifest's that no link has asked for. */
  readonly check: () => void
}

const known = new WeakMap<Manifest, Archives>()

/** The archives of a manifest, the same for all its readings. */
export function archivesOf(manifest: Manifest): Archives {
  const archives = known.get(manifest) ?? open(manifest)
  known.set(manifest, archives)
  return archives
}

function open({archivedLinks = [], file}: Manifest): Archives {
  const byAddress = new Map(archivedLinks.map(link => [bare(link.address), link]))
  const used = new Set<ArchivedLink>()
  const linked = new Set<string>()
  return {
    of(link) {
      if (byAddress.size === 0) return ownArchive(link)
      const found = byAddress.get(bare(link.url))
      if (found) used.add(found)
      else linked.add(link.url)
      return found?.archive ?? ownArchive(link)
    },
    check() {
      for (const unused of archivedLinks.filter(link => !used.has(link))) {
        report(
          file,
          archivedLinkUsed(unused.address, nearest(unused.address, [...linked])),
          unused.place
        )
      }
    }
  }
}

/** `data-versionurl` of the source. */
function ownArchive({data}: Link): string | undefined {
  const own = data?.archive
  return typeof own === 'string' && /^https?:\/\//iu.test(own) ? own : undefined
}
