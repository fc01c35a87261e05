/** The web's way to the server. */
export { api, client } from './client.ts';
export { type FieldProblem, Problem, problemOf } from './problem.ts';
export { queryClient } from './queries.ts';
export { send } from './send.ts';
export { type Account, forgetCsrfToken, type Session, sessionQuery, useAccount, useMay, useSession } from './session.ts';
export { fileIn, type Sending, transmit } from './upload.ts';
export { useWatched, type Watched, watched } from './watched.ts';
