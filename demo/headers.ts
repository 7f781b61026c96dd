// The headers of every answer: what a careful shop sends, and the exact lines it needs to let Beckon in.

/** Content-Security-Policy of the shop. `beckon` is the origin of the Beckon server. */
function contentSecurityPolicy(beckon: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${beckon}`,
    "style-src 'self'",
    `img-src 'self' ${beckon}`,
    `font-src 'self' ${beckon}`,
    `connect-src 'self' ${beckon}`,
    // Custom HTML.
    `frame-src ${beckon}`,
    "form-action 'self'",
    "base-uri 'none'",
    // The builder shows the shop behind a campaign that is being made for it.
    `frame-ancestors ${beckon}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

export function securityHeaders(beckon: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(beckon),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
