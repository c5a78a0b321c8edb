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

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  prettier,
  globalIgnores(['.next/**', 'out/**', 'target/**', 'next-env.d.ts', 'src/generated/**']),
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
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
