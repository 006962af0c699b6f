import {expect, test} from 'vitest'
import {checkNode} from '../../src/cli/node-version.ts'

test.each(['22.12.0', '22.20.1', '24.0.0'])('Node %s serves', version => {
  expect(() => checkNode(version)).not.toThrow()
})

test.each(['18.20.4', '20.20.2', '22.11.0'])('Node %s is refused, with what to do', version => {
  expect(() => checkNode(version)).toThrow(
    expect.objectContaining({
      name: 'EnvironmentError',
      message: `Cannot run on Node ${version} without what Node 22.12 brought`,
      hint: expect.stringContaining('Node 22.12')
    })
  )
})
