// Letters of two scripts that print alike, each at the place of its twin.
// Source: Unicode Technical Standard 39, confusables.txt, the pairs of single Latin and Cyrillic letters.

/** Latin letters with a Cyrillic twin. */
export const latinTwins = 'ABEKMHOPCTXYISJaeopcyxisj';

/** Their Cyrillic twins, in the same order. */
export const cyrillicTwins = 'АВЕКМНОРСТХУІЅЈаеорсухіѕј';
