const most = 20_000;
const longest = 200;

/**
 * The same work, done once for each text: sheets of a workbook say the same words again and again. `work` is pure, its
 * results are not changed by anyone and never undefined. Of bounded size: it begins anew when it is full.
 */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return function recall(text) {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = work(text);
    if (text.length > longest) return value;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
