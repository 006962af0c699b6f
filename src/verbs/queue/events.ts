/** What a worker tells of its work. */
export type WorkerEvent =
  | {readonly kind: 'ready'; readonly queue: string; readonly store: string}
  | {readonly kind: 'section-begun'; readonly section: string; readonly key: string}
  | {
      readonly kind: 'section'
      readonly section: string
      readonly side: 'recto' | 'verso'
      /** With page numbers that are not known yet. */
      readonly provisional: boolean
      readonly pages: number
      readonly key: string
    }
  | {
      readonly kind: 'pack'
      readonly pack: string
      readonly pages: number
      readonly outputs: readonly string[]
    }
  | {readonly kind: 'failure'; readonly of: string; readonly reason: string}

export type Tell = (event: WorkerEvent) => void
