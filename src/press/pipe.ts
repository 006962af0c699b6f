import type {Readable, Writable} from 'node:stream'

/** What two programs say to each other: texts, each ended by a byte of zero. Puppeteer can be given one, too. */
export interface Pipe {
  send(message: string): void
  close(): void
  onmessage?: (message: string) => void
  onclose?: () => void
}

export function openPipe(input: Writable, output: Readable): Pipe {
  const pipe: Pipe = {
    send: message => void input.write(`${message}\0`),
    close() {
      input.destroy()
      output.destroy()
    }
  }
  let begun: Buffer[] = []
  output.on('data', (data: Buffer) => {
    let start = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const message = Buffer.concat([...begun, data.subarray(start, end)]).toString()
      begun = []
      start = end + 1
      pipe.onmessage?.(message)
    }
    if (start < data.length) begun.push(data.subarray(start))
  })
  // The end says it; what is written to a browser that has ended fails besides.
  input.on('error', () => undefined)
  output.on('error', () => undefined)
  output.on('close', () => pipe.onclose?.())
  return pipe
}
