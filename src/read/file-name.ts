/** What a file's name says of a text: the date and the title words of `2022-06-22-some-title.txt`. */
export interface FileName {
  readonly date?: string
  readonly title: string
}

export function readFileName(path: string): FileName {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const stem = name.replace(/(?<=.)\.[^.]*$/, '')
  const dated = /^(\d{4}-\d{2}-\d{2})[-_ ](.+)$/.exec(stem)
  const words = (dated?.[2] ?? stem).replace(/[-_\s]+/g, ' ').trim()
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return {title: title || name, ...(dated?.[1] && {date: dated[1]})}
}
