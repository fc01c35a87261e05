import '../../older-browsers.ts';
import { type Asked, serveLab } from './serve.ts';

/** Computes beside the page, so that it never stands still. */
const serve = serveLab((given) => postMessage(given));
addEventListener('message', ({ data }: MessageEvent<Asked>) => void serve(data));
