import type {Manifest} from '../book/manifest.ts'
import {usualPdf} from '../book/pdf.ts'
import type {PdfWords} from './schema-pdf.ts'

/** What the manifest says of the PDF; nothing where it says nothing. */
export function pdfSettings({pdf}: {readonly pdf?: PdfWords}): Pick<Manifest, 'pdf'> {
  if (!pdf) return {}
  return {
    pdf: {
      standard: pdf.standard ?? usualPdf.standard,
      attachesSources: pdf.attachments === 'sources'
    }
  }
}
