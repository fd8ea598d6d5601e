import { render } from "ink";
import type { AnsiOptions } from "../present/ansi.ts";
import { App, type InkControl } from "./app.tsx";
import type { Runtime } from "./runtime.ts";
import type { Outcome } from "./state.ts";

export interface MountOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly ansi: AnsiOptions;
}

/** A running Ink application. */
export interface Mounted {
  readonly control: InkControl;
  /** Settles when the program is left; rejects with what made it impossible to go on. */
  readonly outcome: Promise<Outcome>;
  /** Takes everything off the screen at once: for signals and defects. */
  readonly unmount: (error?: Error) => void;
}

/** Draws the runtime's state with Ink, from the cursor's row on. The screen itself belongs to the caller. */
export function mount(runtime: Runtime, { stdin, stdout, ansi }: MountOptions): Mounted {
  const control: InkControl = { suspendTerminal: undefined };
  const instance = render(<App runtime={runtime} control={control} ansi={ansi} />, {
    stdin,
    stdout,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    maxFps: 60,
    isScreenReaderEnabled: runtime.state().settings.screenReader,
  });
  const outcome = instance.waitUntilExit().then((value) => (value ?? { kind: "interrupted" }) as Outcome);
  return { control, outcome, unmount: (error) => instance.unmount(error) };
}
