import * as z from 'zod'

const policy = z
  .enum(['note', 'inline', 'margin-qr', 'list', 'none'])
  .describe(
    'What becomes of web links: a note with the address, the address in brackets, a QR code in the outer margin, a numbered list at the end of the reading, nothing. Default: `note`.'
  )

const address = z
  .string()
  .trim()
  .refine(
    word => /^https?:\/\/[^\s/]+\S*$/iu.test(word) && URL.canParse(word),
    'a web address such as `https://example.org/page`'
  )

/** The key `links` of the book. */
export const linkKeys = {
  links: z
    .union([
      policy,
      z.strictObject({
        as: policy.optional(),
        archived: z
          .record(z.string(), address)
          .optional()
          .describe(
            'By address of a link: the address of a copy that an archive keeps of the page.'
          )
      })
    ])
    .optional()
    .describe('What becomes of web links on paper.')
}

export type LinkWords = z.output<typeof linkKeys.links>
