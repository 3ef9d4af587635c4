const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  // Browsers heed this over HTTPS only, so it does no harm to a demonstration on a laptop.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** @type {import("next").NextConfig} */
export default {
  typedRoutes: true,
  poweredByHeader: false,
  // Pages are pressed here, since nothing stands in front of the app unless a council puts it there.
  compress: true,
  // There are no pictures to optimise, and the optimiser has been the way in for several attacks.
  images: { unoptimized: true },
  serverExternalPackages: ["postgres", "nodemailer"],
  // As much as a Word file with its pictures; proxy.ts lets only the form that takes one have so much.
  experimental: { serverActions: { bodySizeLimit: "26mb" }, proxyClientMaxBodySize: "26mb" },
  sassOptions: { loadPaths: ["node_modules"] },
  // GOV.UK Frontend keeps one line for Internet Explorer that is not quite CSS.
  turbopack: { ignoreIssue: [{ path: "**/*.scss*", title: "Parsing CSS source code failed" }] },
  // The content security policy has a nonce for each answer, so proxy.ts sets it.
  headers: async () => [
    { source: "/:path*", headers },
    // After signing out, this browser forgets what pages have stored. Not the cookies: they may be shared with
    // the council’s other systems on the same domain.
    { source: "/sign-out", headers: [{ key: "Clear-Site-Data", value: '"storage"' }] },
  ],
};
