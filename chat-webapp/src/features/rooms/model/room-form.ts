import { lettersOf, longestName, longestTopic } from './room-names';

/** What is wrong with a room's name, as the key of its words; null for a good one. */
export function nameProblem(name: string) {
  if (!name.trim()) return 'createRoom.nameMissing';
  if (lettersOf(name.trim()) > longestName) return 'createRoom.nameTooLong';
  return null;
}

export function topicProblem(topic: string) {
  return lettersOf(topic.trim()) > longestTopic ? 'createRoom.topicTooLong' : null;
}
