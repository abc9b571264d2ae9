/**
 * Centred moving average of an even period: 2×12 for months, 2×4 for quarters, the two ends with half weight. Null where
 * the window leaves the series or touches a gap (Persons 1919). `values` stand one period apart, gaps as null.
 */
export function centredMovingAverage(values: readonly (number | null)[], period: number): (number | null)[] {
  const half = period / 2;
  return values.map((_, at) => {
    let sum = 0;
    for (let i = at - half; i <= at + half; i += 1) {
      const value = values[i];
      if (value === undefined || value === null) return null;
      sum += i === at - half || i === at + half ? value / 2 : value;
    }
    return sum / period;
  });
}

/** Each value in percent of its centred moving average; null where there is none. */
export function ratiosToMovingAverage(values: readonly (number | null)[], period: number): (number | null)[] {
  const average = centredMovingAverage(values, period);
  return values.map((value, at) => {
    const level = average[at] ?? null;
    return value === null || level === null || level === 0 ? null : (100 * value) / level;
  });
}

/** Gaps of at most `longest` periods filled by a straight line between their neighbours; longer ones stay. */
export function fillShortGaps(values: readonly (number | null)[], longest: number): (number | null)[] {
  const filled = [...values];
  let last = -1;
  values.forEach((value, at) => {
    if (value === null) return;
    const from = values[last];
    const gap = at - last - 1;
    if (from !== undefined && from !== null && gap > 0 && gap <= longest) {
      for (let i = last + 1; i < at; i += 1) filled[i] = from + ((value - from) * (i - last)) / (at - last);
    }
    last = at;
  });
  return filled;
}

/** The longest stretch without a gap, the first of equals: from `from` to before `to`. */
export function longestStretch(values: readonly (number | null)[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let at = 0; at <= values.length; at += 1) {
    if (values[at] !== undefined && values[at] !== null) continue;
    if (at - from > best.to - best.from) best = { from, to: at };
    from = at + 1;
  }
  return best;
}
