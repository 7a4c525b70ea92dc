/** At most one row; `id` is always 1. */
export interface DemoMarkTable {
  id: number;
  marked_at: string;
}
