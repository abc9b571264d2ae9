import { convertFactor, parseUnit } from '../../vocabulary/units.ts';
import type { DataCheck } from './check.ts';
import { columnsOf, concernedRows, distinctTexts, isFigure, named, rowsWith } from './concerned-rows.ts';

const measured = ['quantity', 'production', 'area-harvested', 'yield', 'price', 'value'] as const;

/** Several units in one column of figures: the rows of each unit are named, and those that convert can be converted. */
export const unitMix: DataCheck = async (engine, table) => {
  const [unitColumn] = columnsOf(table, ['unit']);
  const figures = columnsOf(table, measured).filter(isFigure);
  const [figure] = figures;
  // With several columns of figures it is not said which of them the unit belongs to.
  if (unitColumn === undefined || figure === undefined || figures.length > 1) return [];
  const units = await distinctTexts(engine, table, unitColumn.name);
  const [main, ...others] = units;
  if (main === undefined || others.length === 0) return [];
  const texts = others.map(({ text }) => text);
  const to = parseUnit(main.text);
  const found = await concernedRows(engine, rowsWith(table, unitColumn.name, texts));
  return [
    {
      notice: {
        code: 'unit-mix',
        severity: 'look',
        where: { table: table.label, column: figure.label },
        text: {
          en: `${figure.label} is in ${String(units.length)} units: ${String(main.count)} rows in “${main.text}”, ${String(found.count)} in ${named(texts)}. They are not to be added as they stand.`,
        },
        next: { en: 'Convert to one unit, or take one unit at a time.' },
        ...found,
      },
      steps: others.flatMap(({ text }) => {
        const from = parseUnit(text);
        const factor = from === null || to === null ? null : convertFactor(from, to);
        if (factor === null) return [];
        return [
          {
            kind: 'convert-unit' as const,
            column: figure.name,
            unitColumn: unitColumn.name,
            from: text,
            to: main.text,
            factor,
            source: 'vocabulary',
          },
        ];
      }),
    },
  ];
};
