// Next's part of the server: pages and their assets. Nothing here depends on the environment the program will run in.
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./app/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, once, for the whole project; a build on an owner's machine must not.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Else a lockfile in some folder above would be taken for the project's own.
  turbopack: { root: import.meta.dirname },
  // Types for shops' projects; by its name a browser would take the file for a video.
  headers: async () => [
    {
      source: '/beckon.d.ts',
      headers: [
        { key: 'Content-Type', value: 'text/plain; charset=utf-8' },
        { key: 'Access-Control-Allow-Origin', value: '*' },
      ],
    },
  ],
};

export default withMessages(config);
