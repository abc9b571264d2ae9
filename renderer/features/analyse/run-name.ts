import type { Run } from '../../../analysis/project/project.ts';
import { templates } from '../../../analysis/templates/index.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';

/** What an analysis of the study is called; the second of its template is numbered. */
export function useRunName(): (run: Run) => string {
  const t = useText();
  const say = useSay();
  const runs = useWorkbench((state) => state.project.runs);
  return (run) => {
    const template = templates.find((each) => each.id === run.request.template);
    const name = template === undefined ? run.request.template : say(template.title);
    const alike = runs.filter((each) => each.request.template === run.request.template);
    const place = alike.findIndex((each) => each.id === run.id);
    return place > 0 ? t('analyse.runNumbered', { name, number: place + 1 }) : name;
  };
}
