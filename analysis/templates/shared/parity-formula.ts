/*
 * Parity prices from the columns of a table of inputs (docs of M35 and M36): prices and costs in the currency of the
 * border, or the local costs already in local currency, when `cost_rate` is 1 instead of the exchange rate.
 * Margin and loss come after the landed cost: the order matters.
 */

/** `CIF = FOB + freight + insurance`; insurance is an amount, or a rate on FOB + freight. */
export function cif(of: string): string {
  return `(${of}.import_fob + ${of}.freight + coalesce(${of}.insurance, (${of}.import_fob + ${of}.freight) * ${of}.insurance_rate / 100))`;
}

/** `landed = CIF·er·(1 + duty) + port`, local currency. */
export function landed(of: string): string {
  return `(${cif(of)} * ${of}.exchange_rate * (1 + ${of}.duty / 100) + ${of}.port * ${of}.cost_rate)`;
}

/** M35 at wholesale: `(landed + inland)·(1 + margin)/(1 − loss)`. */
export function importParity(of: string): string {
  return `((${landed(of)} + ${of}.inland * ${of}.cost_rate) * (1 + ${of}.margin / 100) / nullif(1 - ${of}.loss / 100, 0))`;
}

/** M36 at wholesale: `FOB·er − port − inland`. */
export function exportParity(of: string): string {
  return `(${of}.export_fob * ${of}.exchange_rate - (${of}.port + ${of}.inland) * ${of}.cost_rate)`;
}
