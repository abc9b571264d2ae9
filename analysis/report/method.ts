import { citation } from '../document/citation.ts';
import { formatNumber } from '../document/format.ts';
import type { DataUsed, ResultDocument, ResultNotice } from '../document/result-document.ts';
import { inLanguage, type Language } from '../model/text.ts';
import type { Notice } from '../model/notice.ts';
import type { MethodNode } from './tree.ts';
import { reportWords, wordsOf } from './words.ts';

/** Formulas, options, rows used and dropped, sources and versions of one run. */
export function methodNode(id: string, result: ResultDocument, language: Language): MethodNode {
  const words = (key: keyof typeof reportWords, places?: Readonly<Record<string, string | number>>) =>
    wordsOf(reportWords[key], language, places);
  const parts = [
    { title: words('options'), lines: optionLines(result, language) },
    { title: words('handling'), lines: result.data.flatMap((used) => handlingLines(used, language)) },
    { title: words('decisions'), lines: result.notices.flatMap((notice) => decisionLines(notice, language)) },
    {
      title: words('notices'),
      lines: result.notices.flatMap((notice) => (notice.decision === undefined ? [noticeLine(notice, language)] : [])),
    },
    { title: words('limits'), lines: limitLines(result, language) },
    { title: words('sources'), lines: sourceLines(result) },
    {
      title: words('program'),
      lines: [
        words('versions', {
          template: result.template.id,
          version: result.template.version,
          program: result.program,
          engine: `${result.engine.name} ${result.engine.version}`,
        }),
      ],
    },
  ];
  return {
    kind: 'method',
    id,
    title: words('method', { title: inLanguage(result.title, language) }),
    formulas: formulaLines(result, language),
    parts: parts.filter((part) => part.lines.length > 0),
    data: {
      title: words('dataUsed'),
      columns: [
        { title: words('table'), isNumber: false },
        { title: words('origin'), isNumber: false },
        { title: words('read'), isNumber: true },
        { title: words('filtered'), isNumber: true },
        { title: words('used'), isNumber: true },
        { title: words('dropped'), isNumber: true },
      ],
      rows: result.data.map((used) => ({ cells: dataCells(used, language), isTotal: false })),
    },
  };
}

function formulaLines(result: ResultDocument, language: Language): MethodNode['formulas'] {
  return result.blocks.flatMap((block) => {
    if (block.kind !== 'indicator') return [];
    const unit = block.value === null ? '' : inLanguage(block.unit, language);
    const answer = [inLanguage(block.shown, language), unit].filter((part) => part !== '').join('\u00a0');
    const filled = block.substituted ? `= ${inLanguage(block.substituted, language)} = ${answer}` : `= ${answer}`;
    return [{ name: inLanguage(block.title, language), formula: block.formula, filled }];
  });
}

function optionLines(result: ResultDocument, language: Language): readonly string[] {
  return result.parameters.map((parameter) =>
    wordsOf(parameter.isDefault ? reportWords.asGiven : reportWords.byHand, language, {
      name: inLanguage(parameter.title, language),
      value: inLanguage(parameter.shown, language),
    }),
  );
}

function dataCells(used: DataUsed, language: Language): readonly string[] {
  const count = (value: number) => formatNumber(value, { decimals: 0 }, language);
  const dropped = used.dropped.reduce((sum, one) => sum + one.count, 0);
  const origin = [used.file, used.sheet, used.range].filter((part) => part !== '').join(', ');
  return [used.label, origin, count(used.rowsRead), count(used.rowsFiltered), count(used.rowsUsed), count(dropped)];
}

const mostRows = 12;

function handlingLines(used: DataUsed, language: Language): readonly string[] {
  const dropped = used.dropped.map((one) =>
    wordsOf(reportWords.droppedRows, language, {
      table: used.label,
      reason: inLanguage(one.reason, language),
      count: formatNumber(one.count, { decimals: 0 }, language),
      rows: one.rows.slice(0, mostRows).join(', ') + (one.count > mostRows || one.rows.length > mostRows ? ', …' : ''),
    }),
  );
  const changed = used.units.flatMap((one) =>
    one.from === null || one.factor === 1
      ? []
      : [
          wordsOf(reportWords.unitChanged, language, {
            column: one.column,
            from: one.from,
            to: one.to,
            factor: formatNumber(one.factor, { decimals: decimalsOf(one.factor) }, language),
          }),
        ],
  );
  return [...dropped, ...changed];
}

/** As many as the factor has, so that it is printed exactly. */
function decimalsOf(factor: number): number {
  const [, tail = ''] = factor.toFixed(10).replace(/0+$/, '').split('.');
  return tail.length;
}

function noticeLine(notice: Notice, language: Language): string {
  const { file, sheet, cell, table, column } = notice.where;
  const place = [file, sheet, cell, table, column].filter((part) => part !== undefined).join(', ');
  const text = inLanguage(notice.text, language);
  return place === '' ? text : `${text} (${place})`;
}

function decisionLines(notice: ResultNotice, language: Language): readonly string[] {
  if (notice.decision === undefined) return [];
  const said = inLanguage(notice.decision.said, language);
  return [wordsOf(reportWords.decided, language, { finding: noticeLine(notice, language), said })];
}

function limitLines(result: ResultDocument, language: Language): readonly string[] {
  return result.blocks.flatMap((block) =>
    block.kind === 'passage' && block.role === 'limit' ? [inLanguage(block.text, language)] : [],
  );
}

function sourceLines(result: ResultDocument): readonly string[] {
  const sources = result.blocks.flatMap((block) => (block.kind === 'method' ? block.sources : []));
  return [...new Set(sources.map(citation))];
}
