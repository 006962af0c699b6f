/** An address that HTML shows as it was written, as kramdown does, and not percent-encoded, as CommonMark has it. */
export const verbatim = {data: {verbatim: true}} as const

declare module 'mdast' {
  interface LinkData {
    verbatim?: boolean
  }
  interface ImageData {
    verbatim?: boolean
    /** It makes a figure of its paragraph, with its alternative text as the caption: `{:standalone}`. */
    standalone?: boolean
  }
}
