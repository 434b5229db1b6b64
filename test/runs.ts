/** How often a property is tried: all of it in `npm test`; a part in `npm run check`, which must be quick. */
export const runs = (all: number, part = all / 10): number => (process.env.ALL_RUNS ? all : part);
