/** A page that the grid waits for. */
export interface PageRequest<Row> {
  readonly startRow: number;
  readonly endRow: number;
  readonly done: (rows: readonly Row[]) => void;
  readonly failed: (error: unknown) => void;
}

type Load<Row> = (startRow: number, endRow: number, signal: AbortSignal) => Promise<readonly Row[]>;

interface Running<Row> {
  readonly request: PageRequest<Row>;
  readonly stop: AbortController;
}

/**
 * Hands the engine one page at a time, always the one in view first. While a person drags the scroll bar
 * through a million rows, pages that went by are put back instead of being waited for.
 */
export class PageQueue<Row> {
  readonly #load: Load<Row>;
  readonly #waiting = new Map<number, PageRequest<Row>>();
  #running: Running<Row> | null = null;
  #firstInView = 0;
  #lastInView = 0;

  constructor(load: Load<Row>) {
    this.#load = load;
  }

  add(request: PageRequest<Row>): void {
    this.#waiting.set(request.startRow, request);
    this.#next();
  }

  /** The rows in view have changed: what no longer matters gives way. */
  look(first: number, last: number): void {
    this.#firstInView = first;
    this.#lastInView = last;
    const running = this.#running;
    if (!running) {
      this.#next();
      return;
    }
    const isUrgent = [...this.#waiting.values()].some((request) => this.#distance(request) === 0);
    if (isUrgent && this.#distance(running.request) > 0) running.stop.abort();
  }

  /** Forget every page: the grid that asked is gone. */
  clear(): void {
    this.#waiting.clear();
    this.#running?.stop.abort();
    this.#running = null;
  }

  #next(): void {
    if (this.#running) return;
    const nearest = [...this.#waiting.values()].reduce<PageRequest<Row> | null>(
      (best, request) => (best && this.#distance(best) <= this.#distance(request) ? best : request),
      null,
    );
    // Pages far from view wait until they come near: they may never be needed.
    if (!nearest || this.#distance(nearest) > nearest.endRow - nearest.startRow) return;
    this.#waiting.delete(nearest.startRow);
    void this.#run(nearest);
  }

  async #run(request: PageRequest<Row>): Promise<void> {
    const stop = new AbortController();
    const run = { request, stop };
    this.#running = run;
    const answer = await this.#load(request.startRow, request.endRow, stop.signal).then(
      (rows) => () => request.done(rows),
      (error: unknown) => () => (stop.signal.aborted ? this.#putBack(request) : request.failed(error)),
    );
    if (this.#running !== run) return;
    this.#running = null;
    answer();
    this.#next();
  }

  #putBack(request: PageRequest<Row>): void {
    // The grid may have asked for the same page anew in the meantime; the newer request is the live one.
    if (!this.#waiting.has(request.startRow)) this.#waiting.set(request.startRow, request);
  }

  /** Rows between a page and the view; 0 when it is in view. */
  #distance({ startRow, endRow }: PageRequest<Row>): number {
    if (endRow <= this.#firstInView) return this.#firstInView - endRow + 1;
    if (startRow > this.#lastInView) return startRow - this.#lastInView;
    return 0;
  }
}
