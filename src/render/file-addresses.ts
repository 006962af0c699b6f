import {basename} from 'node:path'

/**
 * Where a file can be had by what is set on pages: `/font/serif.woff2`. It is entered into `assets`, address → file; equal
 * names of different files are told apart by a number.
 */
export function addressOf(
  file: string,
  kind: 'font' | 'style',
  assets: Map<string, string>
): string {
  const name = encodeURIComponent(basename(file))
  let url = `/${kind}/${name}`
  for (let number = 2; assets.has(url) && assets.get(url) !== file; number++) {
    url = `/${kind}/${number}-${name}`
  }
  assets.set(url, file)
  return url
}
