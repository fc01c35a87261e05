import type { ReactNode } from 'react';

/** One column of a list; on a phone, one line of a card. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => ReactNode;
  /** The API's sort field, `true` where it is the key. */
  readonly sort?: string | true;
  readonly width?: number;
  /** Figures stand at the right. */
  readonly figures?: true;
  /** On a phone: `title` heads the card, `hide` leaves it out, otherwise a line with its name. */
  readonly phone?: 'title' | 'hide';
}

/** One filter above a list; `name` is a filter of `useList`. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** A choice; without options, a day. */
  readonly options?: readonly { readonly value: string | number; readonly label: string }[];
}

export const sortField = <Row>({ key, sort }: Column<Row>): string => (sort === true ? key : (sort ?? key));
