import { TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Stage, Template } from '../../../analysis/templates/template.ts';
import { useSay, useText, type TextKey } from '../../text/index.ts';
import type { Readiness } from './readiness.ts';
import { foundTemplates, stages } from './template-search.ts';
import css from './templates.module.css';

interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly readiness: (template: Template) => Readiness;
  readonly selected: string | null;
  readonly onSelect: (template: Template) => void;
  /** All stages begin closed. */
  readonly isFolded?: boolean;
}

/** Every template by stage of the work; three letters find any. Arrow keys walk the list, Enter opens. */
export function TemplateList({ templates, readiness, selected, onSelect, isFolded = false }: TemplateListProps) {
  const t = useText();
  const [query, setQuery] = useState('');
  const [toggled, setToggled] = useState<ReadonlySet<Stage>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const found = foundTemplates(templates, query);
  const groups = stages
    .map((stage) => ({
      stage,
      all: templates.filter((template) => template.stage === stage),
      shown: found.filter((template) => template.stage === stage),
    }))
    .filter((group) => group.shown.length > 0);
  // A long list opens where the work is: at the chosen analysis, or at what can run.
  const isShort = templates.length <= 12;
  const stageOf = templates.find(({ id }) => id === selected)?.stage;
  const opensAt = (stage: Stage, readyHere: number) =>
    !isFolded && (isShort || (stageOf === undefined ? readyHere > 0 : stage === stageOf));
  const ready = templates.filter((template) => readiness(template).state === 'ready').length;

  function toggle(stage: Stage) {
    const next = new Set(toggled);
    if (!next.delete(stage)) next.add(stage);
    setToggled(next);
  }

  function walk(event: KeyboardEvent) {
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && found[0] !== undefined)
        onSelect(found[0]);
      return;
    }
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
  }

  return (
    <nav className={css['templates']} aria-label={t('analyse.templates')} onKeyDown={walk}>
      <div className={css['search']}>
        <TextInput
          type="search"
          aria-label={t('analyse.findTemplate')}
          placeholder={t('analyse.findTemplate')}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      </div>
      <div className={css['list']} ref={list}>
        {groups.length === 0 && <p className={css['noneFound']}>{t('analyse.noTemplateFound', { query })}</p>}
        {groups.map(({ stage, all, shown }) => {
          const readyHere = all.filter((template) => readiness(template).state === 'ready').length;
          const isOpen = query !== '' || opensAt(stage, readyHere) !== toggled.has(stage);
          return (
            <div key={stage} className={css['group']}>
              <button
                type="button"
                className={css['stage']}
                aria-expanded={isOpen}
                onClick={() => {
                  toggle(stage);
                }}
              >
                <IconChevronRight className={css['chevron']} size={14} stroke={1.6} aria-hidden />
                {t(stageKeys[stage])}
                <span className={css['count']}>{t('analyse.readyOf', { ready: readyHere, all: all.length })}</span>
              </button>
              {isOpen &&
                shown.map((template) => (
                  <TemplateRow
                    key={template.id}
                    template={template}
                    readiness={readiness(template)}
                    isSelected={template.id === selected}
                    onSelect={onSelect}
                  />
                ))}
            </div>
          );
        })}
      </div>
      <div className={css['legend']}>
        <span>
          <i className={css['dot']} />
          {t('analyse.ready')}
        </span>
        <span>
          <i className={`${css['dot'] ?? ''} ${css['ring'] ?? ''}`} />
          {t('analyse.needsData')}
        </span>
        <span className={css['count']}>{t('analyse.readyOf', { ready, all: templates.length })}</span>
      </div>
    </nav>
  );
}

interface TemplateRowProps {
  readonly template: Template;
  readonly readiness: Readiness;
  readonly isSelected: boolean;
  readonly onSelect: (template: Template) => void;
}

function TemplateRow({ template, readiness, isSelected, onSelect }: TemplateRowProps) {
  const say = useSay();
  const lack = useLackWords();
  const isReady = readiness.state === 'ready';
  return (
    <button
      type="button"
      className={css['template']}
      aria-current={isSelected}
      title={say(template.question)}
      onClick={() => {
        onSelect(template);
      }}
    >
      <i className={`${css['dot'] ?? ''} ${isReady ? '' : (css['ring'] ?? '')}`} aria-hidden />
      <span>
        {say(template.title)}
        {!isReady && (
          <span className={css['lack']} title={lack(readiness)}>
            {lack(readiness)}
          </span>
        )}
      </span>
    </button>
  );
}

/** What is missing, short: columns by name, or the whole table. */
function useLackWords(): (readiness: Readiness) => string {
  const t = useText();
  const say = useSay();
  return (readiness) => {
    if (readiness.state === 'ready') return t('analyse.ready');
    const columns = readiness.lacks.flatMap((lack) => (lack.column === null ? [] : [say(lack.column.title)]));
    const table = readiness.lacks.find((lack) => lack.column === null);
    if (table !== undefined) return t('analyse.needsTable', { table: say(table.title) });
    return t('analyse.needsColumns', { columns: [...new Set(columns)].join(', ') });
  };
}

const stageKeys: Readonly<Record<Stage, TextKey>> = {
  production: 'analyse.stageProduction',
  market: 'analyse.stageMarket',
  trade: 'analyse.stageTrade',
  chain: 'analyse.stageChain',
  investment: 'analyse.stageInvestment',
  selection: 'analyse.stageSelection',
  uncertainty: 'analyse.stageUncertainty',
};
