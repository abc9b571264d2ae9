import { useId, useState } from 'react';
import type { Formats } from '../../text/format.ts';
import { useFormats, useSay, useText, type Translate } from '../../text/index.ts';
import { readParam, type NumberFault, type NumberParam } from './read-number.ts';
import { FieldLabel } from './FieldLabel.tsx';
import css from './options.module.css';

interface NumberFieldProps {
  readonly param: NumberParam;
  readonly value: number | null;
  /** Nothing is assumed: the result waits for this value. */
  readonly isAsked: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number with its unit inside. A faulty entry is marked and explained; the last good value stays in use. */
export function NumberField({ param, value, isAsked, onChange }: NumberFieldProps) {
  const t = useText();
  const say = useSay();
  const formats = useFormats();
  const id = useId();
  const help = param.help === undefined ? null : say(param.help);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? { value } : readParam(param, typed);
  const fault = 'fault' in read ? read.fault : null;
  const kept = value === null ? t('analyse.leftEmpty') : t('analyse.leftAt', { value: plainNumber(value) });

  function type(text: string) {
    setTyped(text);
    const next = readParam(param, text);
    if ('value' in next && next.value !== value) onChange(next.value);
  }

  return (
    <div>
      <div className={css['label']}>
        <FieldLabel help={help === null || isAsked ? undefined : help}>
          <label htmlFor={id}>
            {say(param.title)}
            {param.optional === true && <em> {t('analyse.needsOptional')}</em>}
          </label>
        </FieldLabel>
      </div>
      <div
        className={css['control']}
        data-faulty={fault === null ? undefined : ''}
        data-asks={isAsked && fault === null ? '' : undefined}
      >
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          // The result waits for this field alone: the person should find the caret in it.
          autoFocus={isAsked}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-note`}
          value={typed ?? (value === null ? '' : plainNumber(value))}
          onChange={(event) => {
            type(event.currentTarget.value);
          }}
          onBlur={() => {
            // Shows how the entry was read; a faulty one stays to be mended.
            if (fault === null) setTyped(null);
          }}
        />
        {param.unit !== undefined && <span className={css['unit']}>{param.unit}</span>}
      </div>
      <div id={`${id}-note`}>
        {fault !== null && (
          <p className={css['fault']} role="alert">
            {faultWords(fault, t, formats)} {kept}
          </p>
        )}
        {isAsked && fault === null && <p className={css['asks']}>{t('analyse.asksBody')}</p>}
        {isAsked && help !== null && <p className={css['help']}>{help}</p>}
      </div>
    </div>
  );
}

function faultWords(fault: NumberFault, t: Translate, formats: Formats): string {
  switch (fault.kind) {
    case 'not-a-number':
      return t('analyse.faultNumber');
    case 'empty':
      return t('analyse.faultEmpty');
    case 'not-whole':
      return t('analyse.faultWhole');
    case 'below':
      return t('analyse.faultBelow', { bound: formats.number(fault.bound) });
    case 'above':
      return t('analyse.faultAbove', { bound: formats.number(fault.bound) });
  }
}

/** As a person would type it again: no thousands, a real minus. */
function plainNumber(value: number): string {
  return String(value).replace('-', '\u2212');
}
