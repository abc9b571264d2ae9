import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { perform, useWorkbench } from '../../../state/workbench.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { LocalUnitFields } from './LocalUnitFields.tsx';
import css from './cleaning.module.css';

/** The local units of the study: those there are, and a form for another. */
export function LocalUnitsDialog() {
  const t = useText();
  const { number } = useFormats();
  const units = useWorkbench((state) => state.project.localUnits) ?? [];
  const [isDefining, setIsDefining] = useState(units.length === 0);
  return (
    <DialogFrame title={t('cleaning.unitsTitle')}>
      {units.length === 0 && <p className={css['lead']}>{t('cleaning.unitsNone')}</p>}
      <ul className={css['plainList']}>
        {units.map((unit) => (
          <li key={`${unit.code} ${unit.country ?? ''} ${unit.product ?? ''}`} className={css['unitLine']}>
            <span>
              <b>{t('cleaning.unitSays', { code: unit.code, factor: number(unit.factor), of: unit.of })}</b>{' '}
              {t('cleaning.unitOf', {
                product: unit.product ?? t('cleaning.anyProduct'),
                country: unit.country ?? t('cleaning.anyPlace'),
              })}
              <br />
              <span className={css['quiet']}>{unit.source}</span>
            </span>
            <CloseButton
              size="sm"
              aria-label={t('cleaning.removeUnit', { code: unit.code })}
              onClick={() => perform({ kind: 'set-local-units', units: units.filter((each) => each !== unit) })}
            />
          </li>
        ))}
      </ul>
      {isDefining ? (
        <LocalUnitFields code="" onDone={() => setIsDefining(false)} />
      ) : (
        <LinkButton onClick={() => setIsDefining(true)}>{t('cleaning.defineUnit')}</LinkButton>
      )}
    </DialogFrame>
  );
}
