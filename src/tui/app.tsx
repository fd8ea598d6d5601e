import { Box, type SuspendTerminal, Text, useApp, useCursor, useInput, usePaste } from "ink";
import { memo, useSyncExternalStore } from "react";
import { type AnsiOptions, toAnsi } from "../present/ansi.ts";
import { readKeys } from "./keys.ts";
import type { Runtime } from "./runtime.ts";
import { ScreenReaderScreen } from "./screen-reader.tsx";
import { frameOf } from "./view/frame.ts";

/** How the program reaches into Ink: lending the terminal, drawing again. */
export interface InkControl {
  suspendTerminal: SuspendTerminal | undefined;
}

interface Props {
  readonly runtime: Runtime;
  readonly control: InkControl;
  readonly ansi: AnsiOptions;
}

/** Passes keys on and draws what the state says; it knows nothing itself. */
export function App({ runtime, control, ansi }: Props) {
  const { suspendTerminal } = useApp();
  const state = useSyncExternalStore(runtime.subscribe, runtime.state);
  const { setCursorPosition } = useCursor();
  control.suspendTerminal = suspendTerminal;

  useInput((input, key) => {
    for (const event of readKeys(input, key)) runtime.press(event);
  });
  usePaste((text) => runtime.dispatch({ type: "pasted", text }));

  if (state.settings.screenReader) return <ScreenReaderScreen state={state} />;
  const frame = frameOf(state);
  setCursorPosition(frame.cursor ?? undefined);
  return (
    <Box flexDirection="column">
      {frame.lines.map((runs, row) => (
        <Row key={row} text={toAnsi(runs, ansi)} />
      ))}
    </Box>
  );
}

const Row = memo(function Row({ text }: { readonly text: string }) {
  // An empty text would take no row at all.
  return <Text wrap="truncate-end">{text === "" ? " " : text}</Text>;
});
