/** Stands in for `restore-cursor` inside Ink, which writes to standard error wherever that leads: the session shows the cursor. */
export default function restoreCursor(): void {}
