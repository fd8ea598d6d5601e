import { Box, Text } from "ink";
import { metaLine } from "../present/meta-line.ts";
import { plural } from "../present/plural.ts";
import { safeLine } from "../present/safe-text.ts";
import { lineText } from "../present/styled.ts";
import { actionEntries } from "./action-menu.ts";
import { helpRoom, helpRows, helpTop } from "./help-list.ts";
import { homeSections } from "./home.ts";
import { articleLayout, drawnResults, hasBanner } from "./layout.ts";
import { categoryTitle, SORT_NAMES } from "./names.ts";
import { isHome } from "./requests.ts";
import type { ReadingState, State } from "./state.ts";
import { filterNote, isExactUnseen } from "./view/badges.ts";
import { bannerLine, emptyLines } from "./view/empty-view.ts";
import { helpTitle } from "./view/help-view.ts";
import { tabsOf } from "./view/tabs.ts";

/** The screens as a screen reader speaks them: roles and states instead of decoration, the selected row said aloud. */
export function ScreenReaderScreen({ state }: { readonly state: State }) {
  return (
    <Box flexDirection="column">
      <Content state={state} />
      {state.privateSession ? <Text>Private session: queries are not recorded.</Text> : null}
      {state.status === null ? null : <Text>{`Message: ${safeLine(state.status.text)}`}</Text>}
    </Box>
  );
}

function Content({ state }: { readonly state: State }) {
  switch (state.overlay?.kind) {
    case "help":
      return <Help state={state} wanted={state.overlay.top} />;
    case "actions":
      return <Actions state={state} selected={state.overlay.selected} />;
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
  const { input, sort, answer } = state.search;
  const total = answer?.total ?? 0;
  const filter = filterNote(state);
  return (
    <Box flexDirection="column">
      <Box aria-role="textbox">
        <Text>{`Search ${safeLine(state.corpus.title)}: ${safeLine(input.text) || "empty, type a question"}`}</Text>
      </Box>
      <Tabs state={state} />
      {hasBanner(state) ? <Text>{lineText(bannerLine(state)).trim()}</Text> : null}
      {filter === "" || total === 0 ? null : <Text>{`Only ${filter} is searched.`}</Text>}
      {isExactUnseen(state) ? <Text>Words are searched as they are spelt.</Text> : null}
      {isHome(state) ? <Home state={state} /> : <Results state={state} />}
      {isHome(state) || total === 0 ? null : (
        <Text>{`${state.search.selected + 1} of ${total}, ordered by ${SORT_NAMES[sort]}`}</Text>
      )}
    </Box>
  );
}

function Tabs({ state }: { readonly state: State }) {
  return (
    <Box aria-role="tablist">
      {tabsOf(state).map(({ id, title, count, active }) => (
        <Box key={id ?? ""} aria-role="tab" aria-state={{ selected: active }}>
          <Text>{`${safeLine(title)}, ${count}`}</Text>
        </Box>
      ))}
    </Box>
  );
}

function Results({ state }: { readonly state: State }) {
  const { answer, selected, top } = state.search;
  if (answer === null) return null;
  if (answer.total === 0) return <Lines lines={emptyLines(state, state.size.columns).map(lineText)} />;
  const shown = answer.results.slice(top, top + drawnResults(state));
  return (
    <Box aria-role="listbox" flexDirection="column">
      {shown.map((result, index) => (
        <Option
          key={result.id}
          selected={top + index === selected}
          text={[result.title, categoryTitle(state.corpus, result.category), result.snippet, metaLine(result, ", ")]
            .filter((part) => part !== "")
            .map((part) => safeLine(part).replace(/\.$/, ""))
            .join(". ")}
        />
      ))}
    </Box>
  );
}

function Home({ state }: { readonly state: State }) {
  let index = -1;
  return (
    <Box aria-role="listbox" flexDirection="column">
      {homeSections(state).flatMap(({ title, items }) =>
        items.map((item) => {
          index++;
          const text = item.kind === "query" ? item.recent.query : item.summary.title;
          return <Option key={index} selected={index === state.search.selected} text={`${title}: ${safeLine(text)}`} />;
        }),
      )}
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
  return (
    <Box flexDirection="column">
      <Lines lines={shown} />
      {target === "" ? null : <Text>{`Link: ${target}`}</Text>}
      {state.overlay?.kind === "find" ? <Text>{`Find: ${safeLine(state.overlay.input.text)}`}</Text> : null}
      {match === undefined ? null : (
        <Text>{`Match ${reading.match + 1} of ${matches.length}: ${lineText(lines[match.row]!).trim()}`}</Text>
      )}
      <Text>{`Lines ${reading.top + 1} to ${last} of ${lines.length}, ${plural(matches.length, "match", "matches")}.`}</Text>
    </Box>
  );
}

function Actions({ state, selected }: { readonly state: State; readonly selected: number }) {
  return (
    <Box aria-role="menu" flexDirection="column">
      {actionEntries(state).map(({ key, label }, index) => (
        <Box key={key} aria-role="menuitem" aria-state={{ selected: index === selected }}>
          <Text>{`${key}: ${label}`}</Text>
        </Box>
      ))}
    </Box>
  );
}

function Option({ text, selected }: { readonly text: string; readonly selected: boolean }) {
  return (
    <Box aria-role="option" aria-state={{ selected }}>
      <Text>{text}</Text>
    </Box>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return <Text>{lines.filter((text) => text.trim() !== "").join("\n")}</Text>;
}
