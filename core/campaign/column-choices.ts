// What can be chosen for columns; free of the validator, for the fields.

export const COLUMN_GAPS = ['none', 'small', 'medium', 'large'] as const;
export const COLUMN_FILLS = ['none', 'quiet', 'accent', 'outline'] as const;
