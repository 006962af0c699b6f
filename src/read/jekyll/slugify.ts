/** A name of words as Jekyll's `slugify` makes it; the mode says what gives way to hyphens. */
export function slugify(words: string, mode = 'default', cased = false): string {
  const pattern = replaced.get(mode)
  if (!pattern) return cased ? words : words.toLowerCase()
  const plain = mode === 'latin' ? words.normalize('NFKD').replace(/\p{M}+/gu, '') : words
  const slug = plain.replace(pattern, '-').replace(/^-|-$/g, '')
  return cased ? slug : slug.toLowerCase()
}

const replaced: ReadonlyMap<string, RegExp> = new Map([
  ['raw', /\s+/g],
  ['default', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['latin', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['pretty', /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu],
  ['ascii', /[^A-Za-z0-9]+/g]
])
