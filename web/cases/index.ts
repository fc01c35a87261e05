export { RecountNotice } from './RecountNotice.tsx';
