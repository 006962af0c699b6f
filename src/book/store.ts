/** Texts kept from one build to the next, by key. One that cannot be kept is no fault: it is made again. */
export interface Store {
  recall(key: string): Promise<string | undefined>
  remember(key: string, text: string): Promise<void>
}
