// How the path of a page that is a goal is compared. Free of the validator, for the editor.
export const GOAL_PAGE_OPERATORS = ['is', 'starts', 'contains', 'glob'] as const;
