/** The settings lie in the same frame as the rooms, so that one stays connected: the frame looks at the address. */
export { default } from '../dashboard/page';
