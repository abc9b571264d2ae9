/** Who may know whom: docs/decisions and the folder names say why. */
const core = [
  'engine',
  'model',
  'vocabulary',
  'methods',
  'import',
  'chain',
  'templates',
  'run',
  'document',
  'charts',
  'report',
  'project',
];
const below = {
  engine: ['engine', 'model'],
  model: ['model'],
  vocabulary: ['vocabulary', 'model'],
  methods: ['methods'],
  import: ['import', 'engine', 'model', 'vocabulary', 'methods'],
  chain: ['chain', 'engine', 'model', 'vocabulary', 'methods'],
  templates: ['templates', 'model'],
  run: ['run', 'templates', 'engine', 'model', 'vocabulary', 'methods', 'chain'],
  document: ['document', 'run', 'templates', 'engine', 'model', 'vocabulary'],
  charts: ['charts', 'document', 'templates', 'model'],
  report: ['report', 'charts', 'document', 'templates', 'model'],
  project: [
    'project',
    'report',
    'charts',
    'document',
    'run',
    'templates',
    'import',
    'chain',
    'engine',
    'model',
    'vocabulary',
  ],
};
const inRooms = (rooms) => `^analysis/(${rooms.join('|')})/`;

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...core.map((room) => ({
      name: `analysis-${room}`,
      severity: 'error',
      from: { path: `^analysis/${room}/` },
      to: { path: '^(analysis|renderer|electron)/', pathNot: inRooms(below[room]) },
    })),
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^analysis/', pathNot: '^analysis/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-host',
      severity: 'error',
      from: { path: '^analysis/' },
      to: { path: '^(renderer|electron)/' },
    },
    {
      name: 'electron-knows-only-its-contract',
      severity: 'error',
      from: { path: '^electron/' },
      to: {
        path: '^(analysis|renderer)/',
        // docs/decisions/0008: one way to write a file and one storage, for the shell and the command line.
        pathNot: '^analysis/(node/files/|project/storage\\.ts$)',
      },
    },
    {
      name: 'files-know-only-the-storage-contract',
      severity: 'error',
      from: { path: '^analysis/node/files/' },
      to: { path: '^(analysis|renderer|electron)/', pathNot: '^analysis/(node/files/|project/storage\\.ts$)' },
    },
    {
      name: 'storage-contract-stands-alone',
      severity: 'error',
      from: { path: '^analysis/project/storage\\.ts$' },
      to: {},
    },
    {
      name: 'renderer-reaches-electron-by-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/contract\\.ts$' },
    },
    {
      name: 'node-side-stays-out',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^analysis/node/' },
    },
    {
      name: 'ui-knows-no-value-chains',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(analysis|renderer/(features|actions|state))/', pathNot: '^analysis/model/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(analysis|renderer|electron)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'] },
  },
};
