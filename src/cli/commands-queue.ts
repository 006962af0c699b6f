import type {Command} from './command.ts'
import {browserFlags, commonFlags} from './flags.ts'
import {workerFlags} from './queue-settings.ts'

/** Verbs of those who build many packs on many machines. */
export const queueCommands: readonly Command[] = [
  {
    verb: 'worker',
    aliases: [],
    summary: 'build packs for others, from a queue',
    usage: 'lectern worker --queue redis://host:6379 --store <place>',
    paths: 0,
    flags: [...workerFlags, ...browserFlags, ...commonFlags],
    about: `Takes the packs of \`lectern build --queue\`, and the sections that packs wait for, until it is interrupted. A section is
laid out once and serves every pack that has it, as long as it is in the store. What a worker that died was doing goes to
another. Packs lie on a folder that all machines see under the same path; the store is one for all workers. A bucket wants
AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, where it is not Amazon's, AWS_ENDPOINT_URL.

What it does goes to standard error, a line for each section and pack.`,
    examples: [
      ['lectern worker --queue redis://queue:6379 --store /mnt/layouts', 'on each machine'],
      [
        'lectern worker --queue redis://queue:6379 --store s3://layouts --sections',
        'on a machine of a cloud, which sees no manuscripts'
      ],
      ['lectern build --queue redis://queue:6379 packs/*', 'every pack of a term, by the workers']
    ]
  }
]
