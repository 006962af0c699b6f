import type {LedgerRow} from '../../book/rights/ledger.ts'

/** What all permissions cost together, by currency: `45.00`. */
export function feesOf(rows: readonly LedgerRow[]): Map<string, string> {
  const cents = new Map<string, number>()
  for (const {rights} of rows) {
    if (!rights?.fee) continue
    const {amount, currency = ''} = rights.fee
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(Number(amount) * 100))
  }
  return new Map([...cents].map(([currency, sum]) => [currency, (sum / 100).toFixed(2)]))
}
