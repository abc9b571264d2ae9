import { columnNames } from '../../../analysis/import/detect/column-names.ts';

/**
 * What a column is called on the screen: the words of the source's header, until a person gives it another name.
 * Columns with the same words are told apart by their names.
 */
export function columnTitle({ name, label }: { readonly name: string; readonly label: string }): string {
  const [derived] = columnNames([label], [0]);
  return label !== '' && derived === name ? label : name;
}
