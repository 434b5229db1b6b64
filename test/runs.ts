/** How often a property is tried: all of it in `npm test`; a part in `npm run check`, which must be quick. */
export const runs = (all: number, part = all / 10): number => (process.env.ALL_RUNS ? all : part);

/** From one length to the next where many are tried in a row: each in `npm test`, some in `npm run check`. */
export const step = (part: number): number => (process.env.ALL_RUNS ? 1 : part);
