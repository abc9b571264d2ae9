import type { Project } from '../../../../analysis/project/project.ts';

/** How many analyses of the study read a table. */
export function runsReading({ runs }: Pick<Project, 'runs'>, table: string): number {
  return runs.filter(({ request }) => Object.values(request.bindings).some((binding) => binding.table === table))
    .length;
}
