import type { PostRow } from '@bihuan/contract';
import type { Post } from '@bihuan/domain';
import type { z } from 'zod';

/** A post as answers carry it. */
export function postRow(post: Post, unitName: string | undefined): z.output<typeof PostRow> {
  const { id, unitId, title, isHead, from, to } = post;
  return { id, unitId, unitName: unitName ?? '', title, isHead, from, to };
}
