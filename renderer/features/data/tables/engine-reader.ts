import { countOf, pageOf, type PageRequest } from '../../../../analysis/engine/pages.ts';
import { literal, quoteIdentifier } from '../../../../analysis/engine/sql.ts';
import { summaryOf } from '../../../../analysis/engine/summary.ts';
import { rowPlace, traceColumnsOf } from '../../../../analysis/import/provenance.ts';
import { blockColumn, partColumn, rowColumn, type Table } from '../../../../analysis/model/table.ts';
import { theEngine } from '../../../state/engine.ts';
import type { PageRow, TableReader, TableView } from './table-reader.ts';

/** Reads a table of the study from the window's engine. */
export function engineReader(table: Table): TableReader {
  const { name } = table;
  const traces = traceColumnsOf(table);
  const names = [...traces, ...table.columns.map((column) => column.name)];
  let prepared: { readonly view: TableView; readonly order: Promise<unknown> } | null = null;

  // Putting a million rows in order takes longer than a page: scrolling on must not begin it anew.
  async function prepare(view: TableView): Promise<void> {
    if (view.sort === null && view.filters.length === 0) return;
    if (prepared?.view !== view) {
      const order = theEngine().then((engine) => pageOf(engine, name, requestOf(names, view, 0, 1)));
      prepared = { view, order };
    }
    await prepared.order;
  }

  return {
    async page(view, first, count, signal) {
      const engine = await theEngine();
      await prepare(view);
      signal.throwIfAborted();
      const { rows } = await pageOf(engine, name, requestOf(names, view, first, count), { signal });
      return rows.map<PageRow>((values) => {
        const at = rowPlace(Object.fromEntries(traces.map((trace, i) => [trace, values[i]])));
        return { at, values: values.slice(traces.length) };
      });
    },
    async count(view) {
      return countOf(await theEngine(), name, view.filters);
    },
    async indexOf(row, { block, part }) {
      const engine = await theEngine();
      // Rows are never taken out of a table, so their numbers have no gaps.
      const { rows } = await engine.query(
        `SELECT min(rowid) FROM ${quoteIdentifier(name)} WHERE ${Object.entries({
          [rowColumn]: row,
          [blockColumn]: block,
          [partColumn]: part,
        })
          .flatMap(([column, value]) =>
            value === undefined || !traces.includes(column) ? [] : `${quoteIdentifier(column)} = ${literal(value)}`,
          )
          .join(' AND ')}`,
      );
      const place = rows[0]?.[0];
      return typeof place === 'number' ? place : null;
    },
    async summary(column, signal) {
      return summaryOf(await theEngine(), name, column, { signal });
    },
  };
}

function requestOf(names: readonly string[], { sort, filters }: TableView, offset: number, limit: number): PageRequest {
  return { columns: names, offset, limit, sort: sort ? [sort] : [], filter: filters };
}
