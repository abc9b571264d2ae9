/** Texts of data. */
export const data = {} as const;
