// Writes the JSON Schemas that editors use for rule blocks and front matter: `npm run schema`. A test fails when they are stale.
import { writeFileSync } from 'node:fs';
import { frontMatterSchema, METHODS, ruleSchema } from '@kaocheng/engine';

const write = (name: string, schema: object): void =>
  writeFileSync(new URL(`../docs/schema/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);

write('rule.schema.json', ruleSchema(METHODS));
write('front-matter.schema.json', frontMatterSchema());
