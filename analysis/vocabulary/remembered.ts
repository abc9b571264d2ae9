const most = 20_000;
const longest = 200;

/**
 * The same work, done once for each text: sheets of a workbook say the same words again and again. `work` is pure, its
 * results are not changed by anyone and never undefined. Of bounded size: it begins anew when it is full. A column of
 * nearly unique texts would fill it for nothing, so a filling that was hardly ever asked again is followed by a while
 * of plain work.
 */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let again = 0;
  let plain = 0;
  return function recall(text) {
    if (plain > 0) {
      plain -= 1;
      return work(text);
    }
    const found = known.get(text);
    if (found !== undefined) {
      again += 1;
      return found;
    }
    const value = work(text);
    if (text.length > longest) return value;
    if (known.size >= most) {
      if (again < most / 2) plain = most * 5;
      again = 0;
      known.clear();
    }
    known.set(text, value);
    return value;
  };
}
