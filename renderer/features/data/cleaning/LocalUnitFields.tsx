import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LocalUnit } from '../../../../analysis/model/cleaning.ts';
import { countries } from '../../../../analysis/vocabulary/countries.ts';
import { parseUnit } from '../../../../analysis/vocabulary/units.ts';
import { perform, useWorkbench } from '../../../state/workbench.ts';
import { useText } from '../../../text/index.ts';
import { readNumber } from '../../analyse/read-number.ts';
import css from './cleaning.module.css';

interface LocalUnitFieldsProps {
  readonly code: string;
  readonly onDone: () => void;
}

const none: readonly LocalUnit[] = [];

/** A unit of a place or trade: what one of it is, where, of which product, and who says so. */
export function LocalUnitFields({ code: first, onDone }: LocalUnitFieldsProps) {
  const t = useText();
  const units = useWorkbench((state) => state.project.localUnits) ?? none;
  const [code, setCode] = useState(first);
  const [label, setLabel] = useState('');
  const [size, setSize] = useState('');
  const [of, setOf] = useState('kg');
  const [country, setCountry] = useState<string | null>(null);
  const [product, setProduct] = useState('');
  const [source, setSource] = useState('');
  const [isTried, setIsTried] = useState(false);
  const factor = readNumber(size);
  const isGoodSize = factor !== null && Number.isFinite(factor) && factor > 0;
  const unit = parseUnit(of);
  const isTaken = units.some(
    (each) =>
      each.code.toLowerCase() === code.trim().toLowerCase() &&
      each.country === country &&
      (each.product ?? '') === product.trim(),
  );

  function keep(): void {
    setIsTried(true);
    if (!isGoodSize || unit === null || code.trim() === '' || source.trim() === '' || isTaken) return;
    const added: LocalUnit = {
      code: code.trim(),
      label: label.trim() === '' ? code.trim() : label.trim(),
      country,
      product: product.trim() === '' ? null : product.trim(),
      of: unit,
      factor,
      source: source.trim(),
    };
    perform({ kind: 'set-local-units', units: [...units, added] });
    onDone();
  }

  return (
    <fieldset className={css['fieldset']}>
      <legend>{t('cleaning.defineUnit')}</legend>
      <div className={css['pair']}>
        <TextInput
          label={t('cleaning.unitCode')}
          value={code}
          error={isTried && (code.trim() === '' ? t('cleaning.unitNeeded') : isTaken && t('cleaning.unitTaken'))}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label={t('cleaning.unitLabel')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <TextInput
          label={t('cleaning.unitSize')}
          value={size}
          error={isTried && !isGoodSize && t('cleaning.factorNeeded')}
          onChange={(event) => setSize(event.currentTarget.value)}
        />
        <TextInput
          label={t('cleaning.unitOfWhich')}
          value={of}
          error={unit === null && t('cleaning.unitUnknown')}
          onChange={(event) => setOf(event.currentTarget.value)}
        />
        <Select
          label={t('cleaning.unitCountry')}
          value={country}
          searchable
          clearable
          placeholder={t('cleaning.anyPlace')}
          data={countries.map(({ iso3, name }) => ({ value: iso3, label: name }))}
          onChange={setCountry}
        />
        <TextInput
          label={t('cleaning.unitProduct')}
          value={product}
          placeholder={t('cleaning.anyProduct')}
          onChange={(event) => setProduct(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t('cleaning.source')}
        value={source}
        error={isTried && source.trim() === '' && t('cleaning.sourceNeeded')}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={css['formFoot']}>
        <Button size="xs" onClick={onDone}>
          {t('cleaning.cancel')}
        </Button>
        <Button size="xs" onClick={keep}>
          {t('cleaning.unitAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
