import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { Comparison, NeedBinding, RunRequest } from '../../../analysis/run/binding.ts';
import type { ParamValue, Template } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { CompareOver } from './compare/CompareOver.tsx';
import { NeedOptions } from './NeedOptions.tsx';
import { ParamFields } from './ParamFields.tsx';
import { partsOf } from './result-parts.ts';
import css from './options.module.css';

interface OptionsPanelProps {
  readonly template: Template;
  readonly tables: readonly Table[];
  readonly request: RunRequest;
  readonly document: ResultDocument | null;
  /** The needed columns are there: before that there is nothing to set. */
  readonly isFed: boolean;
  readonly asked: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly onTable: (need: string, table: string | null) => void;
  readonly onBinding: (need: string, binding: NeedBinding) => void;
  readonly onParam: (name: string, value: ParamValue) => void;
  readonly onComparison: (comparison: Comparison | null) => void;
  readonly onReset: () => void;
  readonly onShow: (part: string, isShown: boolean) => void;
}

/** How an analysis is fed and set. Every change shows in the result at once; there is no Run button. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { template, tables, request, document, isFed, asked, hidden } = props;
  const { bindings, params, comparison } = request;
  const values = { ...resolved(document), ...params };
  const t = useText();
  const say = useSay();
  const isSet = Object.keys(params).length > 0;
  return (
    <>
      <PanelHeader
        title={t('analyse.options')}
        aside={
          <span title={t('analyse.liveHint')}>
            <Chip tone="accent">{t('analyse.live')}</Chip>
          </span>
        }
        actions={
          <Tooltip label={t('analyse.resetOptions')}>
            <ActionIcon aria-label={t('analyse.resetOptions')} disabled={!isSet} onClick={props.onReset}>
              <IconRestore size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        }
      />
      <div className={css['fields']}>
        {Object.entries(template.needs).map(([name, need]) => (
          <NeedOptions
            key={name}
            need={need}
            tables={tables}
            binding={bindings[name]}
            onTable={(table) => {
              props.onTable(name, table);
            }}
            onBinding={(binding) => {
              props.onBinding(name, binding);
            }}
          />
        ))}
        {isFed && (
          <ParamFields
            template={template}
            bindings={bindings}
            tables={tables}
            values={values}
            compared={comparison === undefined ? null : paramOf(comparison)}
            asked={asked}
            onChange={props.onParam}
          />
        )}
        {isFed && (
          <CompareOver
            template={template}
            request={request}
            tables={tables}
            values={values}
            onChange={props.onComparison}
          />
        )}
        {isFed && document !== null && (
          <fieldset className={css['show']}>
            <legend className={css['label']}>{t('analyse.show')}</legend>
            {partsOf(document).map((part) => (
              <Checkbox
                key={part.id}
                className={css['valueBox'] ?? ''}
                label={<Part words={part.title === null ? t('analyse.showMethod') : say(part.title)} />}
                checked={!hidden.has(part.id)}
                onChange={(event) => {
                  props.onShow(part.id, event.currentTarget.checked);
                }}
              />
            ))}
          </fieldset>
        )}
      </div>
    </>
  );
}

/** The option that takes one value after the other. */
function paramOf(comparison: Comparison): string | null {
  if ('kind' in comparison) return comparison.param;
  return comparison.over.kind === 'param' ? comparison.over.param : null;
}

function resolved(document: ResultDocument | null): Readonly<Record<string, ParamValue>> {
  return Object.fromEntries((document?.parameters ?? []).map((parameter) => [parameter.name, parameter.value]));
}

/** One line; the whole under the pointer. */
function Part({ words }: { readonly words: string }) {
  return (
    <span className={css['part']} title={words} dir="auto">
      {words}
    </span>
  );
}
