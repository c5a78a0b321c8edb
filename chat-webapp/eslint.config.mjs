import { readdirSync } from 'node:fs';
import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier/flat';

/** Imports run lib, components → realtime → features → app. Read from the folders, so a new one is covered at once. */
const layers = [['lib', 'components', 'generated'], ['realtime'], ['features'], ['app']];

const layerZones = layers.flatMap((layer, index) =>
  layer.map((folder) => ({
    target: `./src/${folder}`,
    from: layers
      .slice(index + 1)
      .flat()
      .map((above) => `./src/${above}`),
    message: 'Imports run lib, components → realtime → features → app.',
  })),
);

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const featureZones = features.map((feature) => ({
  target: `./src/features/${feature}`,
  from: './src/features',
  except: [`./${feature}`],
  message: 'Features never import each other; the route puts them together.',
}));

/** Where something lies is said by start and end, which follow the direction of the script. */
const physical =
  '/(^|[\\s:!])-?(ml|mr|pl|pr|left|right|scroll-m[lr]|scroll-p[lr])-|(^|[\\s:!])(text-(left|right)|border-[lr]|rounded-([lr]|[tb][lr]))(\\b|-)/';
const message = 'Use logical properties (ms, pe, start, end): there are scripts that run from right to left.';

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  prettier,
  globalIgnores(['.next/**', 'out/**', 'target/**', 'next-env.d.ts', 'src/generated/**']),
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['src/**/*.tsx'],
    // What only its developers see speaks one language.
    ignores: ['**/*.test.tsx', 'src/app/global-error.tsx', 'src/app/gallery/**'],
    rules: {
      'react/jsx-no-literals': [
        'error',
        {
          noStrings: true,
          ignoreProps: true,
          allowedStrings: ['Confab', '@', '·', ' '],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `JSXAttribute[name.name="className"] Literal[value=${physical}]`, message },
        {
          selector:
            'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label)$/] > Literal[value=/[A-Za-z]/]',
          message: 'Words belong into src/messages.',
        },
        { selector: `JSXAttribute[name.name="className"] TemplateElement[value.raw=${physical}]`, message },
      ],
    },
  },
  {
    rules: {
      'import/no-restricted-paths': [
        'error',
        { zones: [...layerZones.filter((zone) => zone.from.length), ...featureZones] },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
]);
