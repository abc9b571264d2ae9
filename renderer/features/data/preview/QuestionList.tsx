import type { TablePreview } from '../../../../analysis/import/plan/plan.ts';
import type { MadeEdit } from './hand-edit.ts';
import { AnsweredLine, QuestionCard } from './QuestionCard.tsx';
import type { CardActions } from './card-actions.ts';

interface QuestionListProps {
  /** Name of the column asked about; null: the table. */
  readonly column: string | null;
  readonly preview: TablePreview | null;
  readonly edits: readonly MadeEdit[];
  readonly actions: CardActions;
}

/** The questions about one column, or about the table: open ones, then those answered. */
export function QuestionList({ column, preview, edits, actions }: QuestionListProps) {
  const answered = edits.flatMap((each) => (each.answered?.column === column ? [each.answered] : []));
  const asked = preview?.questions.filter((each) => each.column === column) ?? [];
  const isAnswered = (id: string) => answered.some((each) => each.id === id);
  const byState = [...asked].sort((a, b) => Number(isAnswered(a.id)) - Number(isAnswered(b.id)));
  return (
    <>
      {byState.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          answered={answered.find(({ id }) => id === question.id) ?? null}
          onAnswer={(place) => actions.answer(question, place)}
          onTakeBack={() => actions.takeBack(question.id)}
          onShowCells={actions.showCells}
        />
      ))}
      {answered
        .filter(({ id }) => !asked.some((each) => each.id === id))
        .map((each) => (
          <AnsweredLine key={each.id} answered={each} onTakeBack={() => actions.takeBack(each.id)} />
        ))}
    </>
  );
}
