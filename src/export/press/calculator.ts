/** A program of PostScript as a function (ISO 32000-1, 7.10.5): numbers in, numbers out. */
export type Calculator = (values: readonly number[]) => number[]

type Step = number | string | readonly Step[]

/** Read a program; nothing where it has an operator that is not known. */
export function readCalculator(text: string): Calculator | undefined {
  const tokens = text.replace(/%.*$/gmu, '').match(/[{}]|[^\s{}]+/gu) ?? []
  if (tokens.shift() !== '{') return
  const steps = readSteps(tokens)
  if (!isKnown(steps)) return
  return values => {
    const stack = [...values]
    run(steps, stack)
    return stack
  }
}

function readSteps(tokens: string[]): Step[] {
  const steps: Step[] = []
  for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
    const number = Number(token)
    steps.push(token === '{' ? readSteps(tokens) : Number.isNaN(number) ? token : number)
  }
  return steps
}

function isKnown(steps: readonly Step[]): boolean {
  return steps.every(step => {
    if (typeof step === 'object') return isKnown(step)
    return (
      typeof step === 'number' ||
      Object.hasOwn(operators, step) ||
      step === 'if' ||
      step === 'ifelse'
    )
  })
}

function run(steps: readonly Step[], stack: number[]): void {
  for (const [at, step] of steps.entries()) {
    if (typeof step === 'number') stack.push(step)
    else if (step === 'if') branch(steps[at - 1], undefined, stack)
    else if (step === 'ifelse') branch(steps[at - 2], steps[at - 1], stack)
    else if (typeof step === 'string') operators[step]?.(stack)
  }
}

/** True is 1 here, and false 0. */
function branch(yes: Step | undefined, no: Step | undefined, stack: number[]): void {
  const taken = stack.pop() ? yes : no
  if (typeof taken === 'object') run(taken, stack)
}

type Operator = (stack: number[]) => void

const one =
  (calculate: (value: number) => number): Operator =>
  stack => {
    stack.push(calculate(stack.pop() ?? 0))
  }

const two =
  (calculate: (first: number, second: number) => number): Operator =>
  stack => {
    const second = stack.pop() ?? 0
    stack.push(calculate(stack.pop() ?? 0, second))
  }

const test = (holds: (first: number, second: number) => boolean) =>
  two((first, second) => Number(holds(first, second)))

const degrees = 180 / Math.PI

/** Half a turn and less goes around the whole: from 0 to 360. */
function angle(rise: number, run: number): number {
  const found = Math.atan2(rise, run) * degrees
  return found < 0 ? found + 360 : found
}

const operators: Readonly<Record<string, Operator>> = {
  abs: one(Math.abs),
  ceiling: one(Math.ceil),
  cos: one(value => Math.cos(value / degrees)),
  cvi: one(Math.trunc),
  cvr: one(value => value),
  floor: one(Math.floor),
  ln: one(Math.log),
  log: one(Math.log10),
  neg: one(value => -value),
  not: one(value => Number(!value)),
  round: one(Math.round),
  sin: one(value => Math.sin(value / degrees)),
  sqrt: one(Math.sqrt),
  truncate: one(Math.trunc),
  add: two((first, second) => first + second),
  and: two((first, second) => first & second),
  atan: two(angle),
  div: two((first, second) => (second === 0 ? 0 : first / second)),
  exp: two((first, second) => first ** second),
  idiv: two((first, second) => (second === 0 ? 0 : Math.trunc(first / second))),
  mod: two((first, second) => (second === 0 ? 0 : first % second)),
  mul: two((first, second) => first * second),
  or: two((first, second) => first | second),
  sub: two((first, second) => first - second),
  xor: two((first, second) => first ^ second),
  eq: test((first, second) => first === second),
  ge: test((first, second) => first >= second),
  gt: test((first, second) => first > second),
  le: test((first, second) => first <= second),
  lt: test((first, second) => first < second),
  ne: test((first, second) => first !== second),
  true: stack => void stack.push(1),
  false: stack => void stack.push(0),
  pop: stack => void stack.pop(),
  dup: stack => void stack.push(stack.at(-1) ?? 0),
  exch: stack => void stack.push(stack.pop() ?? 0, stack.pop() ?? 0),
  copy(stack) {
    const count = stack.pop() ?? 0
    if (count > 0) stack.push(...stack.slice(-count))
  },
  index: stack => void stack.push(stack.at(-1 - (stack.pop() ?? 0)) ?? 0),
  roll(stack) {
    const by = stack.pop() ?? 0
    const count = stack.pop() ?? 0
    if (count <= 0) return
    const rolled = stack.splice(-count)
    const cut = (((-by % count) + count) % count) | 0
    stack.push(...rolled.slice(cut), ...rolled.slice(0, cut))
  }
}
