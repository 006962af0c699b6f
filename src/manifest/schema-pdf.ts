import * as z from 'zod'

/** Keys of the book that say what its PDF is. */
export const pdfKeys = {
  pdf: z
    .strictObject({
      standard: z
        .enum(['ua-1+a-3a', 'ua-2+a-4', 'none'])
        .optional()
        .describe(
          'What the PDF keeps to: PDF/UA-1 and PDF/A-3a, or PDF/UA-2 and PDF/A-4, which are newer and less known to programs. Default: `ua-1+a-3a`.'
        ),
      attachments: z
        .enum(['sources', 'none'])
        .optional()
        .describe(
          '`sources` puts the manuscript into the PDF: manifest, texts and bibliographies. Default: `none`.'
        )
    })
    .optional()
    .describe('What the PDF keeps to, and what goes with it.')
}

export type PdfWords = z.output<(typeof pdfKeys)['pdf']>
