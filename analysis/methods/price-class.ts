/** Classes of the price-anomaly score, from calm to grave; the low side on request. */
export type AnomalyClass = 'low' | 'moderately_low' | 'normal' | 'moderately_high' | 'high';

/** Classes of the alert for price spikes. */
export type SpikeClass = 'normal' | 'stress' | 'alert' | 'crisis';

/** M38: abnormally high from 1, moderately high from 0.5; `isTwoSided` adds the low side. */
export function anomalyClass(score: number, isTwoSided: boolean): AnomalyClass {
  if (reaches(score, 1)) return 'high';
  if (reaches(score, 0.5)) return 'moderately_high';
  if (!isTwoSided || !reaches(-score, 0.5)) return 'normal';
  return reaches(-score, 1) ? 'low' : 'moderately_low';
}

/** M43: stress from 0.25, alert from 1, crisis from 2 deviations above the expected price. */
export function spikeClass(alps: number): SpikeClass {
  if (reaches(alps, 2)) return 'crisis';
  if (reaches(alps, 1)) return 'alert';
  return reaches(alps, 0.25) ? 'stress' : 'normal';
}

// A value on the threshold belongs above it, whatever the rounding of its last digits.
function reaches(value: number, threshold: number): boolean {
  return value >= threshold - 1e-12;
}
