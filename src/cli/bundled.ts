/** The name that the bundled help centre's answers carry. */
export const BUNDLED = "help-center";
