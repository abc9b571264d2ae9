/** A tidy row of a raw table, by the columns that lead back to its source. */
export interface RowKey {
  /** 1-based row of the source sheet (`_row`). */
  readonly row: number;
  /** Block of a table whose columns became rows (`_block`), else null. */
  readonly block: number | null;
  /** Part of a stacked table (`_part`), else null. */
  readonly part: number | null;
}

/** Common to all steps: a step that is off stays in the list and does nothing, so that nothing is lost by trying. */
interface Step {
  readonly id: string;
  readonly isOn: boolean;
}

/**
 * A recorded step between the raw table, which is never changed, and the table that analyses read. Steps are applied in
 * their order. Columns go by their names; texts are compared as they are after the steps before.
 */
export type CleaningStep = Step &
  (
    | { readonly kind: 'trim'; readonly column: string }
    | { readonly kind: 'case'; readonly column: string; readonly to: 'upper' | 'lower' | 'title' }
    /** Letters of another script that look alike (Cyrillic "о" among Latin letters) become those of `script`. */
    | { readonly kind: 'look-alikes'; readonly column: string; readonly script: 'latin' | 'cyrillic' }
    /** Names become those of a code list (`list`: its id); texts without a pair stay as they are. */
    | {
        readonly kind: 'match';
        readonly column: string;
        readonly list: string;
        readonly pairs: readonly { readonly from: string; readonly to: string; readonly code: string | null }[];
        /** Name of a column added for the codes, or null. */
        readonly codeColumn: string | null;
      }
    | {
        readonly kind: 'replace';
        readonly column: string;
        /** `to` null makes the value missing. */
        readonly pairs: readonly { readonly from: string; readonly to: string | null }[];
      }
    /** Values times `factor`; rows whose unit column says another unit than `from` are left as they are and counted. */
    | {
        readonly kind: 'convert-unit';
        readonly column: string;
        readonly unitColumn: string | null;
        readonly from: string;
        readonly to: string;
        readonly factor: number;
        /** Where the factor is from: `vocabulary`, or the words of the person who gave it. */
        readonly source: string;
      }
    /** One value set by hand; `was` is the raw value, and the step is refused where the row no longer holds it. */
    | {
        readonly kind: 'correct';
        readonly column: string;
        readonly at: RowKey;
        readonly was: string | number | boolean | null;
        readonly value: string | number | boolean | null;
        readonly author: string;
        readonly reason: string;
      }
    | {
        readonly kind: 'exclude';
        readonly rows: readonly RowKey[];
        readonly author: string;
        readonly reason: string;
      }
    /** Rows whose column holds one of the values: a rule, so that it holds for next year's rows too. */
    | {
        readonly kind: 'exclude-where';
        readonly column: string;
        readonly values: readonly string[];
        readonly author: string;
        readonly reason: string;
      }
    /**
     * A person looked at what a check found and lets it stand: the finding's code and column, and the rows it had then.
     * Changes no row; more rows than that are told anew.
     */
    | {
        readonly kind: 'accept';
        readonly finding: string;
        readonly about: string | null;
        readonly rows: number;
        readonly author: string;
        readonly reason: string;
      }
    /** The column means something else than was proposed at import. */
    | { readonly kind: 'describe'; readonly column: string; readonly role: string | null; readonly unit: string | null }
  );

export type CleaningKind = CleaningStep['kind'];

/** A unit of a place or trade that no vocabulary holds: a bag, a tin, a local land measure. */
export interface LocalUnit {
  /** As it stands in the data: `bag (50 kg)`, `mudu`. */
  readonly code: string;
  readonly label: string;
  /** ISO3 of the country where it holds, or null. */
  readonly country: string | null;
  /** What it holds it of, as `rice, paddy`; null: of anything. */
  readonly product: string | null;
  /** `factor` of the unit `of` make one: 50 of kg. */
  readonly of: string;
  readonly factor: number;
  readonly source: string;
}
