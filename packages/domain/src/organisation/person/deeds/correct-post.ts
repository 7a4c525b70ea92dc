import type { Deed } from '../../../decider.js';
import { differences } from '../../../differences.js';
import { refusal } from '../../../refusal.js';
import { periodObjection } from '../../period.js';
import type { CorrectPost } from '../commands.js';
import { POST_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState, Post } from '../person.js';
import { titleObjection } from './give-post.js';

/** 更正任职信息: title, whether it leads the unit, since when. The unit never changes: that is another post. */
export const correctPost: Deed<PersonState, 'enrolled', CorrectPost, PersonEventOf<'PostCorrected'>> = {
  from: ['enrolled'],
  objection({ postId, changes }, { posts }) {
    const post = posts.find(({ id }) => id === postId);
    if (!post) return refusal('unknownPost', { id: postId });
    const corrected = { ...post, ...changes };
    return titleObjection(corrected.title) ?? periodObjection(corrected, POST_DAYS);
  },
  decide({ postId, changes, reason }, { posts }) {
    const post = posts.find(({ id }) => id === postId);
    const title = changes.title?.trim();
    const change = post && differences<Post>(post, { ...changes, ...(title === undefined ? {} : { title }) });
    return change ? [{ type: 'PostCorrected', data: { postId, ...change, reason } }] : [];
  },
};

export function postCorrected(
  state: EnrolledPerson,
  { postId, becomes }: PersonEventOf<'PostCorrected'>['data'],
): EnrolledPerson {
  return {
    ...state,
    posts: state.posts.map((post) => (post.id === postId ? { ...post, ...becomes } : post)),
  };
}
