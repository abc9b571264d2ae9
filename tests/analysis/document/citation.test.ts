import { describe, expect, it } from 'vitest';
import { citation } from '../../../analysis/document/citation.ts';

describe('citation', () => {
  it('is written as a list of references writes it', () => {
    expect(citation({ author: 'Balassa, B.', year: 1965, work: 'Trade liberalisation', detail: 'p. 99' })).toBe(
      'Balassa, B. (1965). Trade liberalisation, p. 99.',
    );
  });

  it('puts one stop after initials, and leaves out what is still to be verified', () => {
    expect(citation({ author: 'Shepherd, A.W.', year: null, work: 'Marketing costs', detail: 'verify edition' })).toBe(
      'Shepherd, A.W. Marketing costs.',
    );
  });
});
