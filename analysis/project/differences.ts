const most = 20;

/** Places where two plain values are not the same, as paths from the top: `blocks.3.value`. */
export function differences(a: unknown, b: unknown, apartFrom: readonly string[]): readonly string[] {
  const places: string[] = [];
  compare(a, b, '', new Set(apartFrom), places);
  return places;
}

function compare(a: unknown, b: unknown, path: string, apartFrom: ReadonlySet<string>, places: string[]): void {
  if (places.length >= most || Object.is(a, b)) return;
  if (!isNested(a) || !isNested(b) || Array.isArray(a) !== Array.isArray(b)) {
    places.push(path);
    return;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (!apartFrom.has(inner)) compare(a[key], b[key], inner, apartFrom, places);
  }
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
