import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { EndPost } from '../commands.js';
import { ended, endingObjection, POST_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';

/** 登记离任. Whose duties must be handed over first is asked apart, by `handOverObjection`. */
export const endPost: Deed<PersonState, 'enrolled', EndPost, PersonEventOf<'PostEnded'>> = {
  from: ['enrolled'],
  objection({ postId, to }, { posts }) {
    const post = posts.find(({ id }) => id === postId);
    return post ? endingObjection(post, to, POST_DAYS) : refusal('unknownPost', { id: postId });
  },
  decide: ({ postId, to, reason }, { posts }) =>
    posts.some((post) => post.id === postId && post.to === to)
      ? []
      : [{ type: 'PostEnded', data: { postId, to, reason } }],
};

export function postEnded(
  state: EnrolledPerson,
  { postId, to }: PersonEventOf<'PostEnded'>['data'],
): EnrolledPerson {
  return { ...state, posts: ended(state.posts, postId, to) };
}
