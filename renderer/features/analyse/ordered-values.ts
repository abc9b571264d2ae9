type Values = readonly (string | number)[];

/** The chosen values in the person's order, then the others in the order of the data. */
export function shownOrder(chosen: Values, all: Values): Values {
  return [...chosen, ...all.filter((value) => !chosen.includes(value))];
}

/** Put a value in or out. One put in stands where it is shown, so that nothing jumps. */
export function toggled(value: string | number, chosen: Values, shown: Values): Values {
  return chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : shown.filter((each) => each === value || chosen.includes(each));
}

/** Move a value to another place of the list shown; the order of the chosen follows it. */
export function movedValue(value: string | number, to: number, shown: Values): Values {
  const others = shown.filter((each) => each !== value);
  return others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, value);
}
