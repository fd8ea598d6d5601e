import type { QueryEvent } from "../model/history.ts";
import type { SearchRequest } from "../model/search.ts";
import type { CopyKind, OpenHow, UserAction } from "./actions.ts";

/** What a reducer wants done to the world, as data. */
export type Effect =
  | { readonly type: "search"; readonly request: SearchRequest }
  /** With `keep`, what is selected stays so; else the lists are new ones, from their first row. */
  | { readonly type: "home"; readonly category: string | null; readonly keep: boolean }
  | { readonly type: "preview"; readonly id: string; readonly request: SearchRequest | null; readonly snippet: string }
  | {
      readonly type: "open";
      readonly id: string;
      readonly request: SearchRequest | null;
      readonly snippet: string;
      readonly how: OpenHow;
    }
  | { readonly type: "record"; readonly event: QueryEvent }
  | { readonly type: "forget"; readonly query: string }
  | { readonly type: "forget-all" }
  | { readonly type: "pin"; readonly id: string; readonly pinned: boolean }
  | { readonly type: "copy"; readonly id: string; readonly what: CopyKind; readonly snippet: string }
  | { readonly type: "browse"; readonly url: string }
  | { readonly type: "page"; readonly id: string }
  | { readonly type: "suspend" }
  | { readonly type: "redraw" }
  | { readonly type: "fade"; readonly serial: number; readonly ms: number }
  | { readonly type: "again"; readonly action: UserAction };
