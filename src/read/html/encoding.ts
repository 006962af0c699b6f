/**
 * The encoding that the bytes of a web page declare near their start, as a decoder names it. Undefined for UTF-8, and for
 * bytes that are no page.
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (!/^\s*</u.test(opening)) return undefined
  const [, label = ''] = declaration.exec(opening.replace(/<!--.*?-->/gsu, '')) ?? []
  try {
    const {encoding} = new TextDecoder(label.trim())
    return label && encoding !== 'utf-8' && !encoding.startsWith('utf-16') ? encoding : undefined
  } catch {
    return undefined
  }
}

const declaration =
  /(?:<meta\b[^>]{0,200}?\bcharset|^\s*<\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?([\w:.-]{1,40})/iu
