/** Parts of two results in pairs: by id where both are of one template, else by their order; null where one has none. */
export function paired<Part extends { readonly id: string }>(
  left: readonly Part[],
  right: readonly Part[],
  isSame: boolean,
): readonly (readonly [Part | null, Part | null])[] {
  if (!isSame)
    return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
      left[at] ?? null,
      right[at] ?? null,
    ]);
  const rest = right.filter(({ id }) => !left.some((each) => each.id === id));
  return [
    ...left.map((part) => [part, right.find(({ id }) => id === part.id) ?? null] as const),
    ...rest.map((part) => [null, part] as const),
  ];
}
