/** Texts kept from one build to the next, by key. One that cannot be kept is no fault: it is made again. */
export interface Store {
  recall(key: string): Promise<string | undefined>
  remember(key: string, text: string): Promise<void>
}

/** The same for what is no text. */
export interface ByteStore {
  recallBytes(key: string): Promise<Uint8Array | undefined>
  rememberBytes(key: string, bytes: Uint8Array): Promise<void>
}
