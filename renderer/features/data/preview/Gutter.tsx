import { useText, useFormats } from '../../../text/index.ts';
import { bandIndexAt, type Band, type BandKind } from './bands.ts';
import { rowHeight } from './grid-geometry.ts';
import css from './raw-grid.module.css';

interface GutterProps {
  readonly bands: readonly Band[];
  readonly first: number;
  readonly last: number;
  readonly offset: number;
}

const keptApart: ReadonlySet<BandKind> = new Set(['total']);

/** The words beside the rows: what each band is. A band that began above keeps its words in view. */
export function Gutter({ bands, first, last, offset }: GutterProps) {
  const t = useText();
  const { number } = useFormats();
  const shown = bands.slice(bandIndexAt(bands, first), bandIndexAt(bands, last) + 1);
  const detail = ({ kind, first: from, last: to }: Band): string | null => {
    const count = to - from + 1;
    if (keptApart.has(kind)) return t('data.bandApart');
    if (kind === 'header' && count > 1) return t('data.bandJoined', { count, shown: number(count) });
    return count > 1 ? t('data.bandRows', { count, shown: number(count) }) : null;
  };
  return shown.map((band) => {
    const top = Math.max((band.first - first) * rowHeight + offset, 0);
    const bottom = (band.last + 1 - first) * rowHeight + offset;
    const words = detail(band);
    return (
      <div
        key={band.first}
        className={css['band']}
        data-band={band.kind}
        data-begins={band.first >= first || undefined}
        style={{ top, height: bottom - top }}
        title={band.reason ?? undefined}
      >
        <b>{t(`data.band.${band.kind}`)}</b>
        {words !== null && <span>{words}</span>}
      </div>
    );
  });
}
