import type { Text } from '../../../model/text.ts';

/**
 * Order of ratio and average (specification 2.2, 12): what an indicator over several members is. A mean of ratios gives
 * a small member the weight of a large one, and is shown only when it is labelled as such.
 */
export const ratioOfSums: Text = {
  en: 'Figures over several members are ratios of sums, not means of the ratios of the members: large members count for more.',
};
