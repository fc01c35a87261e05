import type { Catalogue } from '../catalogue.ts';
import type { Applicant, Case, Channel, Outcome, Pause, SampleCheck } from '../formats/case.ts';
import { type Moment, NONE } from '../moment.ts';
import { Hash } from './hash.ts';
import { type Encoding, fieldText } from './splitter.ts';

const hash = new Hash();

/**
 * A case as the reader hands it out: one object for all rows, overwritten by the next (`keepCase` keeps one). Texts that only few readers want
 * are made when they are asked for.
 */
export class CaseRow implements Case {
  service = NONE;
  unit = 0;
  applicant: Applicant = 'unknown';
  channel: Channel = 'unknown';
  accepted: Moment = NONE;
  statedDue: Moment = NONE;
  pauses: readonly Pause[] = [];
  extensionAsked: Moment = NONE;
  extensionDays = 0;
  closed: Moment = NONE;
  delivered: Moment = NONE;
  outcome: Outcome = 'unknown';
  entered: Moment = NONE;
  onSpot: boolean | undefined = undefined;
  sample: SampleCheck = 'none';
  applicantMark = 0;
  /** 1-based row of the file. */
  row = 0;
  /** Row key: number and unit, 64 bits in two lanes. The same in every file and encoding. */
  keyHigh = 0;
  keyLow = 0;
  /** What `readHash` has found, 64 bits in two lanes. The same in every file and encoding. */
  hashHigh = 0;
  hashLow = 0;
  bytes: Uint8Array = new Uint8Array(0);
  readonly encoding: Encoding;
  numberFrom = 0;
  numberTo = 0;
  groupFrom = 0;
  groupTo = 0;
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue, encoding: Encoding) {
    this.#catalogue = catalogue;
    this.encoding = encoding;
  }

  get number(): string {
    return fieldText(this.bytes, this.numberFrom, this.numberTo, this.encoding);
  }

  get parallelGroup(): string {
    return this.groupTo > this.groupFrom ? fieldText(this.bytes, this.groupFrom, this.groupTo, this.encoding) : '';
  }

  /** 16 hexadecimal digits. */
  get key(): string {
    return (this.keyHigh >>> 0).toString(16).padStart(8, '0') + (this.keyLow >>> 0).toString(16).padStart(8, '0');
  }

  /** Makes `hashHigh` and `hashLow`: a hash of everything read from the row but number and unit, which the key stands for. Says whether a case has changed since the last import. */
  readHash(): void {
    hash.start(1);
    // A text stands for the service: the numbers of a catalogue differ from run to run.
    hash.text(this.#catalogue.services[this.service]?.code ?? '');
    hash.text(this.applicant);
    hash.text(this.channel);
    hash.text(this.outcome);
    hash.text(this.sample);
    hash.text(this.parallelGroup);
    hash.number(this.onSpot === undefined ? 0 : this.onSpot ? 1 : 2);
    hash.number(this.accepted);
    hash.number(this.statedDue + 1);
    hash.number(this.extensionAsked + 1);
    hash.number(this.extensionDays);
    hash.number(this.closed + 1);
    hash.number(this.delivered + 1);
    hash.number(this.entered + 1);
    for (const { kind, from, to } of this.pauses) {
      hash.number(kind === 'special' ? 1 : 2);
      hash.number(from);
      hash.number(to + 1);
    }
    hash.end();
    this.hashHigh = hash.high;
    this.hashLow = hash.low;
  }
}
