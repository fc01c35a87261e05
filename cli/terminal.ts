/** Where a verb writes: results to `out`, findings and remarks to `err`. Tests put their own here. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` and `err` may carry colours. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
}

const wantsColour = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean => stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';

/** The real terminal. A reader that closes early (`| head`) ends the writing, not the program with a stack trace. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: { out: wantsColour(process.stdout, process.env), err: wantsColour(process.stderr, process.env) },
  };
}

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/** Wraps text in a style, or leaves it where colours are off. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour && text !== '' ? `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m` : text;
