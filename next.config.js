// Next's part of the server: pages and their assets. Nothing here depends on the environment the program will run in.
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./app/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression and caching headers are the server's business; it sits in front of Next.
  compress: false,
  devIndicators: false,
};

export default withMessages(config);
