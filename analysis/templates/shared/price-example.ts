/** Rows of date and price, one a month from the month given as `2019-01`. */
export function monthlyPrices(from: string, prices: readonly number[]): readonly (readonly [string, number])[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return prices.map((price, at) => {
    const place = month - 1 + at;
    const name = String((place % 12) + 1).padStart(2, '0');
    return [`${String(year + Math.floor(place / 12))}-${name}-01`, price];
  });
}
