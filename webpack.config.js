const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { requireTs } = require('./scripts/require-ts');

const { DEV_ADDRESS, moveToAddress, productionAddress } = requireTs('scripts/address.ts');
const { contentSecurityPolicy } = requireTs('scripts/content-security-policy.ts');
const { FunctionsMetadataPlugin } = requireTs('scripts/metadata/plugin.ts');
const { docPage } = requireTs('scripts/pages/doc-page.ts');

/** Excel's own browsers: WebView2 (evergreen), Safari's engine on Mac from macOS 12, and the browsers Excel on the web supports. */
const BROWSERS = 'edge >= 109, chrome >= 109, firefox >= 115, safari >= 15.4';

/**
 * `npm run build [-- --env url=https://…]` writes dist/ for that address (or IPLOS_URL's); `npm run build:dev` and `npm start` for
 * https://localhost:3000/. File names carry no hash, because manifest.xml names them; the page asks for its scripts with one.
 */
module.exports = (env = {}, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  const address = production ? addressOf(env) : DEV_ADDRESS;
  return {
    mode,
    target: `browserslist:${BROWSERS}`,
    devtool: production ? false : 'source-map',
    // One instance of every module for the three entries: functions and pane share one store. Each entry builds on the one before.
    entry: {
      functions: './src/functions/functions.ts',
      taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
      commands: { import: './src/commands/commands.ts', dependOn: 'taskpane' },
    },
    // The address of parts loaded on demand is that of the page; finding it out would take importScripts.
    output: { publicPath: '', path: path.join(__dirname, 'dist'), filename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: [{ loader: 'swc-loader', options: swcOptions() }] },
        {
          test: /\.tsx?$/,
          include: path.join(__dirname, 'src', 'functions'),
          enforce: 'pre',
          use: [require.resolve('./scripts/metadata/associate-loader.js')],
        },
        // Fonts travel in the part that draws pictures for a document: the page may ask nobody for them.
        { test: /\.woff2$/, type: 'asset/inline' },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane', 'commands'],
        chunksSortMode: 'manual',
        // Not deferred: the library opens the functions for calls as soon as the page is past "loading", which is before deferred
        // scripts have run, and a call of a function that is not there yet is answered with #VALUE! for good.
        scriptLoading: 'blocking',
        inject: 'body',
        hash: true,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy(production ? 'shipped' : 'dev') },
      }),
      new FunctionsMetadataPlugin(__dirname, address),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'manifest.xml', transform: (content) => moveToAddress(content.toString(), address) },
          ...['install', 'support', 'privacy', 'disclosure', 'first-run'].map((name) => ({
            from: `docs/${name}.md`,
            to: `${name}.html`,
            transform: (content) => docPage(moveToAddress(content.toString(), address)),
          })),
        ],
      }),
    ],
    // As small as the minifier webpack brings, in a third of the time.
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: true })],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};

function swcOptions() {
  return {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    env: { targets: BROWSERS },
  };
}

function addressOf(env) {
  const result = productionAddress(env.url, process.env.IPLOS_URL);
  if (result.kind === 'error') throw new Error(result.message);
  return result.address;
}
