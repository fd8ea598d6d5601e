/**
 * What the engines use of their libraries. The libraries bring declarations of their own, but they are installed by
 * `npm run bench:peers` alone, and types are checked without them too.
 */
declare module "minisearch" {
  type ByTerm<T> = T | ((term: string) => T);

  interface Options {
    readonly fields: readonly string[];
    readonly searchOptions?: {
      readonly boost?: Readonly<Record<string, number>>;
      readonly fuzzy?: ByTerm<number | boolean>;
      readonly prefix?: ByTerm<boolean>;
    };
  }

  export default class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    addAll(documents: readonly object[]): void;
    search(query: string): { readonly id: string }[];
  }
}

declare module "lunr" {
  interface Query {
    term(term: string, options: { readonly boost?: number; readonly editDistance?: number }): Query;
  }

  interface Index {
    query(build: (query: Query) => void): { readonly ref: string }[];
  }

  interface Builder {
    ref(field: string): void;
    field(name: string, options?: { readonly boost?: number }): void;
    add(document: object): void;
  }

  interface Lunr {
    (configure: (this: Builder) => void): Index;
    readonly Index: { load(serialized: object): Index };
    tokenizer(text: string): object[];
    trimmer(token: object): { toString(): string };
    stopWordFilter(token: object): object | undefined;
  }

  const lunr: Lunr;
  export default lunr;
}

declare module "flexsearch" {
  class Encoder {
    constructor(...options: object[]);
  }

  class Index {
    constructor(options: { readonly tokenize: string; readonly encoder: Encoder });
    add(id: number, text: string): void;
    search(query: string, options: { readonly limit: number; readonly suggest: boolean }): number[];
    export(write: (key: string, data: string) => void): Promise<void>;
    import(key: string, data: string): void;
  }

  const flexsearch: {
    readonly Index: typeof Index;
    readonly Encoder: typeof Encoder;
    readonly Charset: { readonly Normalize: object };
  };
  export default flexsearch;
}

declare module "flexsearch/lang/en" {
  const english: object;
  export default english;
}

declare module "@orama/orama" {
  export interface Database {
    readonly schema: object;
  }

  /** What is saved. */
  export interface RawData {
    readonly docs: unknown;
  }

  export function save(database: Database): RawData;
  export function load(database: Database, saved: RawData): void;
  export function create(options: { readonly schema: object; readonly components: object }): Database;
  export function insertMultiple(database: Database, documents: readonly object[]): Promise<string[]> | string[];
  export function search(
    database: Database,
    options: object,
  ): { readonly hits: readonly { readonly id: string }[] } | Promise<never>;
}

declare module "@leeoniya/ufuzzy" {
  export default class uFuzzy {
    constructor(options: { readonly intraMode: 0 | 1 });
    static latinize<T extends string | readonly string[]>(texts: T): T;
    search(
      haystack: readonly string[],
      needle: string,
      outOfOrder: number,
    ): [readonly number[] | null, { readonly idx: readonly number[] } | null, readonly number[] | null];
  }
}
