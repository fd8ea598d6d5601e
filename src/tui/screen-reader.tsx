import { Box, Text } from "ink";
import { plural } from "../present/plural.ts";
import { safeLine } from "../present/safe-text.ts";
import { lineText } from "../present/styled.ts";
import { helpRoom, helpRows, helpTop } from "./help-list.ts";
import { articleLayout } from "./layout.ts";
import { type SpokenOption, spokenActions, spokenFooter, spokenSearch, wrapSpoken } from "./spoken.ts";
import type { ReadingState, State } from "./state.ts";
import { helpTitle } from "./view/help-view.ts";

/** The screens as a screen reader speaks them: roles and states instead of decoration, the selected row said aloud. */
export function ScreenReaderScreen({ state }: { readonly state: State }) {
  return (
    <Box flexDirection="column">
      <Content state={state} />
      <Lines lines={spokenFooter(state)} />
    </Box>
  );
}

function Content({ state }: { readonly state: State }) {
  switch (state.overlay?.kind) {
    case "help":
      return <Help state={state} wanted={state.overlay.top} />;
    case "actions":
      return (
        <Box aria-role="menu" flexDirection="column">
          {elements("menuitem", spokenActions(state, state.overlay.selected))}
        </Box>
      );
    case "confirm-clear":
      return <Text>Forget all recent queries? y for yes, n for no.</Text>;
    default:
      return state.reading === null ? <Search state={state} /> : <Reading state={state} reading={state.reading} />;
  }
}

/** As many keys as a screen holds, so that one is not spoken again with each step. */
function Help({ state, wanted }: { readonly state: State; readonly wanted: number }) {
  const rows = helpRows(state);
  const top = helpTop(state, wanted);
  const shown = rows.slice(top, top + helpRoom(state)).map(lineText);
  return (
    <Box flexDirection="column">
      <Text>{helpTitle(state)}</Text>
      <Lines lines={shown} />
      <Text>{`Lines ${top + 1} to ${top + shown.length} of ${rows.length}.`}</Text>
    </Box>
  );
}

function Search({ state }: { readonly state: State }) {
  const { query, tabs, notes, options, empty, place } = spokenSearch(state);
  return (
    <Box flexDirection="column">
      <Box aria-role="textbox">
        <Text>{query}</Text>
      </Box>
      <Box aria-role="tablist">{elements("tab", tabs)}</Box>
      <Lines lines={[...notes, ...empty]} />
      {options.length === 0 ? null : (
        <Box aria-role="listbox" flexDirection="column">
          {elements("option", options)}
        </Box>
      )}
      <Lines lines={[place]} />
    </Box>
  );
}

function Reading({ state, reading }: { readonly state: State; readonly reading: ReadingState }) {
  const { rows } = articleLayout(state.size, state.settings);
  const { lines, matches, links } = reading.document;
  const shown = lines.slice(reading.top, reading.top + rows).map(lineText);
  const link = links[reading.link];
  const target = [...(link === undefined ? [] : [link, ...link.rest])]
    .map(({ row, start, end }) => lineText(lines[row]!).slice(start, end))
    .join(" ");
  const last = Math.min(lines.length, reading.top + rows);
  const match = matches[reading.match];
  const said = [
    ...(target === "" ? [] : [`Link: ${target}`]),
    ...(state.overlay?.kind === "find" ? [`Find: ${safeLine(state.overlay.input.text)}`] : []),
    ...(match === undefined
      ? []
      : [`Match ${reading.match + 1} of ${matches.length}: ${lineText(lines[match.row]!).trim()}`]),
    `Lines ${reading.top + 1} to ${last} of ${lines.length}, ${plural(matches.length, "match", "matches")}.`,
  ];
  return (
    <Box flexDirection="column">
      <Lines lines={shown} />
      <Lines lines={said.map((text) => wrapSpoken(text, state.size.columns, "", 2))} />
    </Box>
  );
}

function elements(role: "tab" | "option" | "menuitem", list: readonly SpokenOption[]) {
  return list.map(({ selected, text }, index) => (
    <Box key={`${index} ${text}`} aria-role={role} aria-state={{ selected }}>
      <Text>{text}</Text>
    </Box>
  ));
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return <Text>{lines.filter((text) => text.trim() !== "").join("\n")}</Text>;
}
