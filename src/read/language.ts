/** A BCP 47 tag of what a source calls its language: `zh_CN`, `en`, `English`. */
export function languageTag(words: string | undefined): string | undefined {
  if (!words) return undefined
  const named = names.get(words.trim().toLowerCase())
  if (named) return named
  try {
    return Intl.getCanonicalLocales(words.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

const names: ReadonlyMap<string, string> = new Map([
  ['chinese', 'zh'],
  ['danish', 'da'],
  ['dutch', 'nl'],
  ['english', 'en'],
  ['finnish', 'fi'],
  ['french', 'fr'],
  ['german', 'de'],
  ['greek', 'el'],
  ['italian', 'it'],
  ['latin', 'la'],
  ['norwegian', 'no'],
  ['polish', 'pl'],
  ['portuguese', 'pt'],
  ['russian', 'ru'],
  ['spanish', 'es'],
  ['swedish', 'sv']
])
