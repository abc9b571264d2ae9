import { citation } from '../../../analysis/document/citation.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { ParamValue } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { DataUsedTable } from './DataUsedTable.tsx';
import { Formula } from './Formula.tsx';
import { blocksOf } from './result-parts.ts';
import type { Behind } from './ResultDrawers.tsx';
import css from './result.module.css';

interface MethodAndDataProps {
  readonly document: ResultDocument;
  readonly onBehind: (behind: Behind) => void;
  /** One below the other, in half the room. */
  readonly isNarrow?: boolean;
}

/** How the figures came about: formulas with their numbers, rows, settings, sources, limits and versions. */
export function MethodAndData({ document, onBehind, isNarrow = false }: MethodAndDataProps) {
  const t = useText();
  const say = useSay();
  const { indicators, method, limits } = blocksOf(document);
  const settings = document.parameters.filter((parameter) => parameter.value !== null && !isEmptyList(parameter.value));
  return (
    <section className={css['bottom']} data-narrow={isNarrow ? '' : undefined}>
      <div className={css['side']}>
        <div>
          <h3>{t('analyse.method')}</h3>
          <dl className={css['formulas']}>
            {indicators.map((indicator) => (
              <div key={indicator.id} className={css['formula']}>
                <dt>{say(indicator.title)}</dt>
                <dd>
                  {/* An equation runs left to right as a whole. */}
                  <span dir="ltr" className={css['equation']}>
                    <Formula text={indicator.formula} />
                    {indicator.substituted !== null && (
                      <>
                        {' = '}
                        <Formula text={say(indicator.substituted)} />
                      </>
                    )}
                    {indicator.value !== null && (
                      <>
                        {' = '}
                        <strong>
                          <bdi>
                            {say(indicator.shown)} {say(indicator.unit)}
                          </bdi>
                        </strong>
                      </>
                    )}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
        {limits.length > 0 && (
          <div>
            <h3>{t('analyse.limits')}</h3>
            <ul className={css['sources']}>
              {limits.map((limit) => (
                <li key={limit.text.en}>{say(limit.text)}</li>
              ))}
            </ul>
          </div>
        )}
        {method !== null && (
          <div>
            <h3>{t('analyse.sources')}</h3>
            <ul className={css['sources']}>
              {method.sources.map((source) => (
                <li key={citation(source)}>{citation(source)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className={css['side']}>
        <DataUsedTable document={document} onBehind={onBehind} />
        {settings.length > 0 && (
          <div>
            <h3>{t('analyse.settingsUsed')}</h3>
            <dl className={css['settings']}>
              {settings.map((parameter) => (
                <div key={parameter.name}>
                  <dt>{say(parameter.title)}</dt>
                  <dd>
                    {say(parameter.shown)}
                    {parameter.decidedBy !== undefined && (
                      <span className={css['faint']}> {t('analyse.decidedSetting')}</span>
                    )}
                    {parameter.isDefault && <span className={css['faint']}> {t('analyse.defaultSetting')}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <p className={css['faint']}>
          {t('analyse.versions', {
            template: document.template.id,
            version: document.template.version,
            engine: `${document.engine.name} ${document.engine.version}`,
            program: document.program,
          })}
        </p>
      </div>
    </section>
  );
}

function isEmptyList(value: ParamValue): boolean {
  return typeof value === 'object' && value !== null && value.length === 0;
}
