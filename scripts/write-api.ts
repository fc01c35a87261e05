/** Writes the API's description and the web client's types from the schemas that check the input: `npm run api`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi, describeTypes } from '../server/testing/api-description.ts';

const folder = new URL('../web/api/generated/', import.meta.url);
const description = await describeApi();
writeFileSync(new URL('openapi.json', folder), description);
writeFileSync(new URL('schema.d.ts', folder), await describeTypes(JSON.parse(readFileSync(new URL('openapi.json', folder), 'utf8'))));
