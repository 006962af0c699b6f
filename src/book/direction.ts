/** Whether a language (BCP 47) is written from right to left: by its script where the tag names one, else by its own. */
export function isRightToLeft(language: string): boolean {
  const [primary = '', ...subtags] = language.toLowerCase().split('-')
  const script = subtags.find(subtag => /^[a-z]{4}$/u.test(subtag))
  return script === undefined ? languages.has(primary) : scripts.has(script)
}

/** Those whose usual script runs that way (CLDR, `layout/orientation`). */
const languages = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '))

/** ISO 15924. */
const scripts = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa yezi'.split(' '))
