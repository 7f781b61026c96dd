// Tailwind is the only style processor; see app/globals.css for its theme.
export default { plugins: { '@tailwindcss/postcss': {} } };
