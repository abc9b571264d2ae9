import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  type Module,
} from 'ag-grid-community';

/** What we use of the grid; everything else stays out of the bundle. */
export const gridModules: Module[] = [
  InfiniteRowModelModule,
  ColumnApiModule,
  CellApiModule,
  CellStyleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
];
