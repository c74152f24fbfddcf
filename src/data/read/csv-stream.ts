import type { Text } from "../../util/wording.js";
import type { Column, ColumnKind } from "../columns.js";
import type { Table } from "../table.js";
import { bytesOf, CR, LF } from "./bytes.js";
import { headNotes } from "./csv.js";
import { cellsOf } from "./csv-cells.js";
import { type CsvFrame, frameOf, shortNote, totalNote } from "./csv-frame.js";
import { columnIndices } from "./csv-names.js";
import { type CsvLayout, scanCsv, scanPart } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { type CsvHead, findHead } from "./csv-start.js";
import { type CsvContext, csvTable, styleOf } from "./csv-table.js";
import { readWords } from "./csv-words.js";
import { DecimalPins } from "./decimal-pins.js";
import { toUtf8 } from "./decode.js";
import { missingWords } from "./missing-words.js";
import { checkReading, type Reading } from "./reading.js";
import type { Piece, TableStream } from "./table-stream.js";

/** What the first piece tells of all. */
interface Begun {
  readonly head: CsvHead;
  readonly header: Pick<CsvLayout, "header" | "headerLine">;
  readonly context: CsvContext;
}

/** The rows of a text of CSV that comes piece by piece. */
export class CsvStream implements TableStream {
  readonly #place: string;
  readonly #reading: Reading;
  readonly #given: Separator | undefined;
  readonly #pins = new DecimalPins();
  /** What columns held in the first piece that was looked at. */
  readonly #kinds = new Map<string, ColumnKind>();
  readonly #notes: Text[] = [];
  readonly #short = { count: 0, firstLine: 0 };
  #begun: Begun | null = null;
  #line = 1;

  /** @param options The separator where it is known, and how texts are read. */
  constructor(place: string, { separator, reading }: { readonly separator?: Separator | undefined; readonly reading: Reading }) {
    this.#place = place;
    this.#reading = reading;
    this.#given = separator;
  }

  read(bytes: Uint8Array, isLast: boolean): Piece {
    const isFirst = this.#begun === null;
    const whole = isLast ? bytes.length : afterLastBreak(bytes);
    toUtf8(bytes.subarray(0, whole), this.#place);
    const head = this.#begun?.head ?? findHead(bytes, this.#reading, this.#given);
    const begin = isFirst ? head : { ...head, at: 0, line: this.#line };
    const source = { bytes, separator: head.separator, place: this.#place };
    const part = scanPart(source, begin, { header: this.#begun?.header ?? null, isLast });
    const frame = frameOf(part.layout, head.separator, this.#place, { isFirst, isLast });
    const { layout } = frame;
    const begun = this.#begun ?? this.#begin(head, frame);
    this.#line = part.rest.line;
    this.#note(frame, isLast);
    const { indexOf } = begun.context;
    const own = isFirst ? this.#first(layout, indexOf) : this.#later(layout, indexOf);
    return {
      table: csvTable(layout, { ...begun.context, ...own }),
      lineOf: layout.lineOf,
      rest: part.rest.at,
      keys: (name) => readWords(cellsOf(layout, indexOf.get(name) ?? -1), missingWords(this.#reading)),
    };
  }

  get notes(): readonly Text[] {
    const { count, firstLine } = this.#short;
    return [...this.#notes, ...shortNote(count, firstLine, this.#begun?.header.header.length ?? 0)];
  }

  gather(columns: ReadonlyMap<string, readonly string[]>, lines: readonly number[]): Table {
    const names = [...columns.keys()];
    const rows = lines.map((_, row) => names.map((name) => columns.get(name)?.[row] ?? ""));
    const text = [names, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
    const start = { at: 0, line: 1, comment: null, lacksFirst: false };
    const layout = scanCsv(bytesOf(text), ",", start, this.#place);
    const indexOf = new Map(names.map((name, index) => [name, index]));
    return csvTable({ ...layout, lineOf: (row) => lines[row] ?? 0 }, { ...(this.#begun as Begun).context, indexOf, notes: this.notes });
  }

  #begin(head: CsvHead, { layout, below }: CsvFrame): Begun {
    const { header, headerLine } = layout;
    const { indexOf, note } = columnIndices(layout, below);
    checkReading(this.#reading, [...indexOf.keys()], this.#place);
    this.#notes.push(...headNotes(head, headerLine), ...note);
    // Worked out at once, for the piece is not kept.
    const style = styleOf(layout)();
    const context = { place: this.#place, reading: this.#reading, separator: head.separator, indexOf, notes: [], style: () => style };
    this.#begun = { head, header: { header, headerLine }, context };
    return this.#begun;
  }

  #note({ layout, notes }: CsvFrame, isLast: boolean): void {
    const [first] = layout.short;
    if (this.#short.count === 0 && first !== undefined) this.#short.firstLine = layout.lineOf(first.row);
    this.#short.count += layout.short.length;
    this.#notes.push(...notes, ...(isLast ? totalNote(layout, this.#reading) : []));
  }

  /** The first piece is read as a whole file is, and tells how the others are. */
  #first(layout: CsvLayout, indexOf: CsvContext["indexOf"]): Pick<CsvContext, "onRead"> {
    return {
      onRead: (name: string, column: Column) => {
        this.#kinds.set(name, column.kind);
        if (column.kind === "number" && this.#reading.decimal === null)
          this.#pins.keep(name, cellsOf(layout, indexOf.get(name) ?? -1), column);
      },
    };
  }

  #later(layout: CsvLayout, indexOf: CsvContext["indexOf"]): Pick<CsvContext, "readingOf"> {
    return {
      readingOf: (name, at) => {
        if (this.#kinds.get(name) === "string") return { ...this.#reading, types: new Map([[name, "text"]]) };
        if (this.#kinds.get(name) !== "number" || this.#reading.decimal !== null) return this.#reading;
        return { ...this.#reading, decimal: this.#pins.of(name, cellsOf(layout, indexOf.get(name) ?? -1), at) };
      },
    };
  }
}

/** Just past the last break of a line, up to where letters are whole. */
function afterLastBreak(bytes: Uint8Array): number {
  return Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
}
