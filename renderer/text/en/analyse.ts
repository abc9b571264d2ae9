/** Texts of analyse. */
export const analyse = {} as const;
