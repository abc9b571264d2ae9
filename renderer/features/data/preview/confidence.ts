/** How sure a decision is, in a word: bounds chosen so that the word never says more than the number. */
export function confidenceWord(confidence: number): 'certain' | 'sure' | 'likely' | 'guess' {
  if (confidence >= 0.97) return 'certain';
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'guess';
}
