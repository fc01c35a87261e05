/** What a file would do to a list of records, as the server says it (server/imports). */
export interface Plan {
  readonly file: string;
  readonly sheet: string;
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly faulty: number };
  readonly rows: readonly {
    readonly row: number;
    readonly state: 'new' | 'changed';
    readonly name: string;
    readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  }[];
  readonly faults: readonly { readonly address: string | null; readonly row: number | null; readonly message: string }[];
  readonly ignored: readonly string[];
  readonly fingerprint: string;
}

export interface Done {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What a topic calls its records, and how it sends their file. */
export interface Importing {
  /** 单位, 事项. */
  readonly noun: string;
  /** Their measure word: 个, 项. */
  readonly measure: string;
  /** The heading that names a record: what a new one says anyway. */
  readonly nameHeading: string;
}
