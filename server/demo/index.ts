export { fillDemo } from './fill.ts';
export { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts';
