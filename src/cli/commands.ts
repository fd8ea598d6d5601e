import { COMPLETION } from "./commands/completion.ts";
import { CONFIG } from "./commands/config.ts";
import { CORPUS } from "./commands/corpus.ts";
import { DOCTOR } from "./commands/doctor.ts";
import { CATEGORIES, TAGS } from "./commands/facets.ts";
import { GAPS } from "./commands/gaps.ts";
import { IMPORT } from "./commands/import.ts";
import { LIST } from "./commands/list.ts";
import { PIN, PINS, UNPIN } from "./commands/pins.ts";
import { RECENT } from "./commands/recent.ts";
import { SEARCH } from "./commands/search.ts";
import { SHOW } from "./commands/show.ts";
import type { CommandDefinition } from "./definition.ts";

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CommandDefinition[] = [
  SEARCH,
  SHOW,
  LIST,
  CATEGORIES,
  TAGS,
  RECENT,
  PIN,
  UNPIN,
  PINS,
  IMPORT,
  CORPUS,
  GAPS,
  CONFIG,
  DOCTOR,
  COMPLETION,
];
