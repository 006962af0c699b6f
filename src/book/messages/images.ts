import type {Finding} from '../messages.ts'

/** A local image that is not there. */
export function imageExists(url: string, looked: readonly string[]): Finding {
  return {
    rule: 'image-exists',
    severity: 'error',
    reason: `Cannot set the image “${clip(url)}” without its file`,
    note: `looked for ${looked.join(' and ')}; letter case counts`
  }
}

/** A file that is not an image that can be printed. */
export function imageIsReadable(url: string, found: string): Finding {
  return {
    rule: 'image-is-readable',
    severity: 'error',
    reason: `Unexpected file “${clip(url)}” (${found}), expected an image: PNG, JPEG, GIF, WebP, AVIF or SVG`,
    note: url.startsWith('data:')
      ? 'save what the address holds as a file, name that, or take it out of the text'
      : 'open it in an image editor and save it as PNG or JPEG, or take it out of the text'
  }
}

/** Files that an SVG names: as an image it gets no others. */
export function imageIsWhole(url: string, files: readonly string[]): Finding {
  const named = files.slice(0, 4).map(file => `“${clip(file)}”`)
  const more = files.length - named.length
  return {
    rule: 'image-is-whole',
    severity: 'warning',
    reason: `Cannot draw all of “${clip(url)}”: an SVG image gets no other files, expected ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} within it`,
    note: 'embed pictures, fonts and styles in the SVG when you export it'
  }
}

/** An image without words for those who cannot see it. */
export function imageHasAlt(url: string): Finding {
  return {
    rule: 'image-has-alt',
    severity: 'warning',
    reason: `Cannot describe the image “${clip(url)}” without an alternative text`,
    note: url.startsWith('data:image/svg')
      ? 'say what it shows: ![words](file), or <title>words</title> within an <svg>'
      : 'say what it shows: ![words](file)'
  }
}

/** A name that a program gave an image, where words should stand. */
export function imageHasWordsAsAlt(url: string, alt: string): Finding {
  return {
    rule: 'image-has-alt',
    severity: 'info',
    reason: `Kept “${alt}” as the alternative text of the image “${clip(url)}”`,
    note: 'it looks like the name of a file: say what the image shows, ![words](file)'
  }
}

/** A remote image that is not in the lock. */
export function imageIsVendored(url: string): Finding {
  return {
    rule: 'image-is-vendored',
    severity: 'warning',
    reason: `Cannot set the remote image “${clip(url)}” without a copy in the manuscript`,
    note: 'run `lectern fetch` to make one: a build never goes to the web, and prints the address instead'
  }
}

/** A vendored image that is not what was fetched. */
export function assetMatchesLock(file: string, found?: string): Finding {
  return {
    rule: 'asset-matches-lock',
    severity: 'error',
    reason: found
      ? `Unexpected content of ${file} (SHA-256 ${found.slice(0, 16)}…), expected that of the lock`
      : `Cannot set a vendored image without its file ${file}`,
    note: 'put the file back from your version control, or run `lectern fetch` to fetch it anew'
  }
}

/** A lock that was broken by hand or by a merge. */
export function lockIsReadable(file: string, found: string): Finding {
  return {
    rule: 'lock-is-readable',
    severity: 'error',
    reason: `Unexpected ${found} in ${file}, expected what \`lectern fetch\` writes`,
    note: 'put the file back from your version control, or delete it and run `lectern fetch`'
  }
}

/** A remote image that could not be fetched. */
export function imageIsFetched(url: string, why: string): Finding {
  return {
    rule: 'image-is-fetched',
    severity: 'error',
    reason: `Cannot vendor the image “${clip(url)}”: ${why}`,
    note: 'open the address in a browser; if the image is gone, put a copy beside the text and link to that'
  }
}

function clip(url: string): string {
  return url.length > 120 ? `${url.slice(0, 100)}…` : url
}
