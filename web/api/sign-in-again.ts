import { watched } from './watched.ts';

/** True while a request waits for the person to sign in again; the dialog watches it. */
export const signInWanted = watched(false);

let waiting: { readonly signedIn: Promise<boolean>; readonly settle: (signedIn: boolean) => void } | undefined;

/** The session has ended under somebody's hands: asks for the password, and the request goes on. All requests wait for the same dialog. */
export function signInAgain(): Promise<boolean> {
  if (!waiting) {
    let settle: (signedIn: boolean) => void = () => {};
    const signedIn = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    waiting = { signedIn, settle };
    signInWanted.set(true);
  }
  return waiting.signedIn;
}

/** The dialog has been answered. */
export function signInDone(signedIn: boolean): void {
  waiting?.settle(signedIn);
  waiting = undefined;
  signInWanted.set(false);
}
