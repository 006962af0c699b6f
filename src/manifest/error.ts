import type {VFile} from 'vfile'

/** A manifest that nothing can be made of; the messages on its file say why. Exit code 2. */
export class ManifestError extends Error {
  readonly file: VFile

  constructor(file: VFile) {
    super(file.messages.map(String).join('\n'))
    this.name = 'ManifestError'
    this.file = file
  }
}
