/*
 * Words that mark rows of trade files, as SQL lists; names are compared in lower case, codes in upper case.
 */

/** Names of the whole world, as reporter or as partner. */
export const worldNames = `'world', 'wld', 'world total', 'all countries', 'total world', 'monde', 'mundo', 'мир', 'العالم', '世界'`;

/** Codes and names of all products together. */
export const totalCodes = `'TOTAL', 'ALL', 'TO', 'AG0', 'ALL PRODUCTS', 'ALL COMMODITIES', 'ALL GOODS', 'TOTAL MERCHANDISE', 'SI3_AGG - TO - TOTAL MERCHANDISE'`;

const groups = `'africa', 'asia', 'europe', 'americas', 'america', 'oceania', 'north america', 'south america', 'eu', 'eu-25', 'eu-27', 'eu-28', 'eu25', 'eu27', 'eu28', 'european union', 'asean', 'mercosur', 'ecowas', 'waemu', 'comesa', 'sadc', 'eac', 'nafta', 'usmca', 'brics', 'g20', 'oecd', 'least developed countries'`;

/**
 * SQL condition: the name is a group of countries. A residual partner (areas not elsewhere specified, bunkers, free
 * zones) is none: it is counted nowhere else.
 */
export function isGroup(column: string): string {
  const name = `lower(trim(${column}))`;
  return `${name} IN (${groups}) OR ${name} LIKE 'european union%' OR ${name} LIKE 'extra-eu%' OR ${name} LIKE 'intra-eu%'`;
}

/** SQL condition: the row is a re-export or a re-import. */
export function isReExport(column: string): string {
  return `lower(trim(${column})) SIMILAR TO '(re-?\\s?(ex|im)ports?|rx|rm|3|4)'`;
}

/** SQL condition: the row is an import; a flow that is not told is an export. */
export function isImport(column: string): string {
  return `lower(left(trim(coalesce(${column}, 'export')), 1)) IN ('i', 'm', '1', 'и')`;
}
