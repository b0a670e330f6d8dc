/** The public names of the room: the finest counts as text for other engines ([ENG-1]). */
export { countsQuery, type CountsQuery } from './counts-query';
export { DIALECTS, type DialectId } from './dialects';
