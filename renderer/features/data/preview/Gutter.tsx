import { useText, useFormats } from '../../../text/index.ts';
import { bandIndexAt, type Band } from './bands.ts';
import css from './raw-grid.module.css';

interface GutterProps {
  readonly bands: readonly Band[];
  readonly first: number;
  readonly last: number;
  readonly offset: number;
  readonly rowHeight: number;
}

/** The words beside the rows: what each band is. A band that began above keeps its words in view. */
export function Gutter({ bands, first, last, offset, rowHeight }: GutterProps) {
  const t = useText();
  const { number } = useFormats();
  const shown = bands.slice(bandIndexAt(bands, first), bandIndexAt(bands, last) + 1);
  return shown.map((band) => {
    const top = Math.max((band.first - first) * rowHeight + offset, 0);
    const bottom = (band.last + 1 - first) * rowHeight + offset;
    const count = band.last - band.first + 1;
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
        {count > 1 && <span>{t('data.bandRows', { count, shown: number(count) })}</span>}
      </div>
    );
  });
}
