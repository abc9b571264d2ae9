import type { Template } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import css from './result.module.css';

interface ChooseAnalysisProps {
  /** Templates that can run on the data now. */
  readonly templates: readonly Template[];
  readonly onSelect: (template: Template) => void;
}

/** Before an analysis is chosen: the questions that the data can answer. */
export function ChooseAnalysis({ templates, onSelect }: ChooseAnalysisProps) {
  const t = useText();
  const say = useSay();
  return (
    <div className={css['choose']}>
      <h2>{t('analyse.chooseTitle')}</h2>
      <p className={css['small']}>{t(templates.length > 0 ? 'analyse.chooseBody' : 'analyse.noneReady')}</p>
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className={css['choice']}
              onClick={() => {
                onSelect(template);
              }}
            >
              <strong>{say(template.title)}</strong>
              <span>{say(template.question)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
