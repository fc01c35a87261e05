import createClient from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { paths } from './generated/schema';
import { send } from './send.ts';

/** The API, typed from its published description. Failures are thrown as `Problem`. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: send });

/** The same as queries and mutations: `api.useQuery('get', '/api/v1/units', { params: { query } })`. */
export const api = createQueries(client);
