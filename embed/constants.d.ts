// What the build puts into the script. Tests set them as global variables.

/** Of the program, such as `1.2.3`. */
declare const BECKON_VERSION: string;
/** Whether nothing is stored and nobody identified before the visitor agreed. There is a runtime for each answer. */
declare const BECKON_ASKS_CONSENT: boolean;
